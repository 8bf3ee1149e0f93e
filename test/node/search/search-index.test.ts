import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SearchResponse } from '#client/features/search/search-engine.ts';
import { emptyQuery, type SearchQuery } from '#domain/addresses/search-query.ts';
import type { Marked, SearchResult } from '#domain/search/search-result.ts';
import { type ArticleOverrides, articleFile } from '../../fixtures/content/article.ts';
import { edition, sampleEdition } from '../../fixtures/content/edition.ts';
import { indexEdition } from '../../fixtures/formats/search-index.ts';
import { readAllFiles } from '../../fixtures/sites/read-all-files.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-search-'));
});

afterAll(() => rm(folder, { recursive: true }));

/** Reads files when the search engine fetches them. */
beforeEach(() => {
  vi.stubGlobal('fetch', async (address: string) => {
    const { protocol, pathname, href } = new URL(address);
    expect(protocol).toBe('file:');
    const file = await readFile(fileURLToPath(href.split('?')[0] ?? pathname)).catch(() => undefined);
    return new Response(file && new Uint8Array(file), { status: file ? 200 : 404 });
  });
  return () => vi.unstubAllGlobals();
});

type Search = (query: Partial<SearchQuery>, limit?: number) => Promise<SearchResponse>;

/** Opens the search in a new browser. */
async function openSearch(base: string): Promise<Search> {
  vi.resetModules();
  const { search } = await import('#client/features/search/search-engine.ts');
  return (query, limit = 10) =>
    search({ ...emptyQuery, ...query }, base, limit, new AbortController().signal);
}

let made = 0;
async function searchOf(stories: Record<string, ArticleOverrides>, language = 'en-GB'): Promise<Search> {
  const files = Object.entries(stories).map(([slug, story]) => articleFile(slug, story));
  return openSearch(await indexEdition(path.join(folder, `${made++}`), edition(files, { language })));
}

const slugs = ({ stories }: SearchResponse) => stories.map(({ story }) => story.slug);
const textOf = (text: Marked) => text.map((piece) => piece.text).join('');
const marksOf = (text: Marked) => text.filter(({ isMatch }) => isMatch).map((piece) => piece.text);
const only = ({ stories }: SearchResponse): SearchResult => {
  expect(stories).toHaveLength(1);
  return stories[0] as SearchResult;
};

const languages: Record<string, ArticleOverrides> = {
  chinese: {
    title: '英伟达在首尔建设数据中心',
    language: 'zh-Hans',
    summary: '新的数据中心（由NVIDIA建设）将于明年开放。',
  },
  scattered: { title: '中等据点的心脏数字', language: 'zh-Hans', summary: '这些字分散在文中。' },
  arabic: {
    title: 'الذكاء الاصطناعي يحتاج إلى الكهرباء',
    language: 'ar',
    summary: 'تبني الشركات مراكز جديدة للبيانات.',
  },
  korean: { title: '인공지능은 전력이 필요하다', language: 'ko', summary: '새로운 데이터센터가 열린다.' },
  english: { title: 'Power for the models', summary: 'NVIDIA builds in Seoul.' },
};

describe('one search finds stories in every language', () => {
  let search: Search;
  beforeAll(async () => {
    search = await searchOf(languages);
  });

  test('Chinese by adjacent characters', async () => {
    const { story, title, passage } = only(await search({ text: '数据中心' }));
    expect(story).toMatchObject({ slug: 'chinese', lang: 'zh-Hans', title: '英伟达在首尔建设数据中心' });
    expect(textOf(title)).toBe(story.title);
    expect(marksOf([...title, ...passage]).join('')).toContain('数据中心');
    expect(textOf(passage)).toContain('新的数据中心（由NVIDIA建设）将于明年开放。');
  });

  test('Arabic, with its direction', async () => {
    const { story, title } = only(await search({ text: 'الذكاء' }));
    expect(story).toMatchObject({ slug: 'arabic', lang: 'ar', dir: 'rtl' });
    expect(marksOf(title)).toEqual(['الذكاء']);
  });

  test('Korean by the beginning of a word', async () => {
    expect(slugs(await search({ text: '인공지능' }))).toEqual(['korean']);
  });

  test('a name in text of any language', async () => {
    expect(slugs(await search({ text: 'nvidia' })).sort()).toEqual(['chinese', 'english']);
  });

  test.each(['zh-Hans', 'th', 'lo'])(
    'also in a paper whose own language is written without spaces: %s',
    async (language) => {
      const unspacedPaper = await searchOf(languages, language);
      expect(slugs(await unspacedPaper({ text: '数据中心' }))).toEqual(['chinese']);
      expect(slugs(await unspacedPaper({ text: 'power' }))).toEqual(['english']);
    },
  );

  test('an aborted search stops', async () => {
    const { search } = await import('#client/features/search/search-engine.ts');
    const base = await indexEdition(path.join(folder, 'stopped'), await sampleEdition());
    const stopped = search({ ...emptyQuery, text: 'nvidia' }, base, 10, AbortSignal.abort());
    await expect(stopped).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  });
});

describe('words', () => {
  let search: Search;
  beforeAll(async () => {
    search = await searchOf({
      cpp: { title: 'C++ turns forty', tags: ['C++'], summary: 'A language & its <users>.' },
      other: {
        title: 'A language model',
        summary: 'No sign of it here.',
        analysis: [
          { heading: 'Grids and power', body: 'First words.\n\n## Deeper down\n\nThe *transformer* hums.' },
        ],
        faq: [{ question: 'Who pays?', answer: 'The **ratepayers** do.' }],
        terms: [{ term: 'Token', definition: 'A piece of a word.' }],
      },
    });
  });

  test('keep characters that belong to their meaning', async () => {
    expect(slugs(await search({ text: 'c++' }))).toEqual(['cpp']);
  });

  test('are found in inflected forms', async () => {
    expect(slugs(await search({ text: 'languages models' }))).toEqual(['other']);
  });

  test.each([
    ['transformer', 'deeper-down', 'Deeper down'],
    ['ratepayers', 'who-pays', 'Who pays?'],
    ['token', 'token', 'Token'],
    ['opened', 'it-is-open', 'It is open'],
  ])('link to the section that contains them: %s', async (text, fragment, heading) => {
    const { stories } = await search({ text });
    const found = stories.find(({ story }) => story.slug === 'other');
    expect(found?.section?.href).toBe(`/articles/other/#${fragment}`);
    expect(textOf(found?.section?.heading ?? [])).toBe(heading);
  });

  test('with markup characters are shown as text', async () => {
    const { passage } = only(await search({ text: 'users' }));
    expect(textOf(passage)).toContain('A language & its <users>.');
  });

  test.each(['zzyzx', 'zzyzx model', 'model zzyzx', 'models zzyzx'])(
    'that no story contains find nothing, even together with others: %s',
    async (text) => {
      expect(await search({ text })).toMatchObject({ count: 0, stories: [] });
    },
  );

  test('that only share a beginning with a word find nothing', async () => {
    expect(await search({ text: 'signature' })).toMatchObject({ count: 0, stories: [] });
  });

  test('are found by their beginnings, as they are typed', async () => {
    expect(slugs(await search({ text: 'transf' }))).toEqual(['other']);
  });
});

describe('marks', () => {
  let search: Search;
  beforeAll(async () => {
    search = await searchOf({
      openai: { title: 'A price list from OpenAI', summary: 'And another company asks for a discount.' },
      mixed: { title: '由NVIDIA建设', language: 'zh-Hans', summary: '建设数据中心的NVIDIA。数字有据。' },
      table: {
        title: 'Plans',
        analysis: [
          {
            heading: 'Prices.',
            body: '| Plan | Price |\n| --- | --- |\n| Pro | $12 per month |\n| Max | $100 |\n\n- zeppelins\n- kites',
          },
        ],
      },
    });
  });
  const found = async (text: string, slug: string) =>
    (await search({ text })).stories.find(({ story }) => story.slug === slug) as SearchResult;

  test('of a single letter are on that word alone, not on every word that begins with it', async () => {
    const { title, passage } = await found('a', 'openai');
    expect(title).toEqual([
      { text: 'A', isMatch: true },
      { text: ' price list from OpenAI', isMatch: false },
    ]);
    expect(marksOf(passage)).toEqual(['a']);
  });

  test('cover the part of a compound word that matches', async () => {
    expect(marksOf((await found('ai', 'openai')).title)).toEqual(['AI']);
    expect(marksOf((await found('open', 'openai')).title)).toEqual(['Open']);
    expect(marksOf((await found('open ai', 'openai')).title)).toEqual(['OpenAI']);
  });

  test('cover other forms of a word', async () => {
    expect(marksOf((await found('companies', 'openai')).passage)).toEqual(['company']);
  });

  test.each(['price list', '“price list”', '"price list"'])('join words in a row: %s', async (text) => {
    expect(marksOf((await found(text, 'openai')).title)).toEqual(['price list']);
  });

  test('of unspaced letters leave out the same letters elsewhere', async () => {
    const { title, passage } = await found('数据 nvidia', 'mixed');
    expect(textOf(title)).toBe('由NVIDIA建设');
    expect(marksOf(title)).toEqual(['NVIDIA']);
    expect(marksOf(passage)).toEqual(['数据', 'NVIDIA']);
  });

  test('do not change how the heading of a section is written', async () => {
    const { section } = await found('zeppelins', 'table');
    expect(textOf(section?.heading ?? [])).toBe('Prices.');
  });

  test('are in excerpts that keep cells, rows and items apart', async () => {
    const { passage } = await found('zeppelin', 'table');
    expect(textOf(passage)).toBe('Plan · Price. Pro · $12 per month. Max · $100. zeppelins. kites.');
  });

  test.each(['“plan price”', '“pro $12”'])('are not on phrases across cells: %s', async (text) => {
    expect((await search({ text })).count).toBe(0);
  });
});

describe('in an index of many parts', () => {
  /** Searches all parts. */
  const older = { further: 9 };
  let base: string;
  let whole: Search;
  beforeAll(async () => {
    const sample = await sampleEdition();
    base = await indexEdition(path.join(folder, 'parts'), sample, 5);
    whole = await openSearch(await indexEdition(path.join(folder, 'whole'), sample));
  });

  test.each([
    { text: 'nvidia' },
    { text: 'open model', sort: 'date' as const },
    { tags: ['ai-infrastructure'] },
    { text: 'ai', tags: ['nvidia', 'south-korea'], category: 'industry-news' },
    { source: 'nvidia-newsroom' },
    { text: 'ai', tags: ['no-such-tag'] },
  ])('a search finds the same stories and counts as in a single part: %j', async (query) => {
    const parted = await openSearch(base);
    const [found, expected] = [await parted({ ...query, ...older }, 30), await whole(query, 30)];
    const byName = (stories: string[]) => (query.sort === 'date' || !query.text ? stories : stories.sort());
    expect(byName(slugs(found))).toEqual(byName(slugs(expected)));
    expect(found.count).toBe(expected.count);
    expect(found.filters).toEqual(expected.filters);
    expect(found.coverage).toMatchObject({ searched: 24, all: 24 });
  });

  test('concurrent searches do not mix their matches', async () => {
    const parted = await openSearch(base);
    const texts = ['nvidia', 'model', 'chips', 'ai'];
    const found = await Promise.all(texts.map((text) => parted({ text, ...older })));
    for (const [index, text] of texts.entries()) {
      const fresh = await openSearch(base);
      expect(found[index]?.count, text).toBeGreaterThan(0);
      expect(found[index], text).toEqual(await fresh({ text, ...older }));
    }
  });

  test('without words the newest stories are first', async () => {
    const parted = await openSearch(base);
    const { stories } = await parted({ tags: ['ai-infrastructure'], ...older });
    const dates = stories.map(({ story }) => story.published.iso.slice(0, 10));
    expect(dates.length).toBeGreaterThan(2);
    expect(dates).toEqual(dates.toSorted().reverse());
  });
});

test('the same stories produce the same bytes', async () => {
  const sample = await sampleEdition();
  await indexEdition(path.join(folder, 'one'), sample);
  await indexEdition(path.join(folder, 'two'), sample);
  const [one, two] = await Promise.all(
    ['one', 'two'].map((name) => readAllFiles(path.join(folder, name, 'site'))),
  );
  expect(one?.size).toBeGreaterThan(25);
  expect(one).toEqual(two);
});
