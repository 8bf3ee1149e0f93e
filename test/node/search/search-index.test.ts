import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SearchResponse } from '#client/features/search/search-response.ts';
import { emptyQuery } from '#domain/addresses/search-query.ts';
import type { SearchResult } from '#domain/search/search-result.ts';
import type { ArticleOverrides } from '../../fixtures/content/article.ts';
import { sampleEdition } from '../../fixtures/content/edition.ts';
import { marksOf, textOf } from '../../fixtures/formats/marked-text.ts';
import { openSearch, type Search, setUpSearches } from '../../fixtures/formats/open-search.ts';
import { indexEdition } from '../../fixtures/formats/search-index.ts';
import { readAllFiles } from '../../fixtures/sites/read-all-files.ts';

const { folder, searchOf } = setUpSearches();

const slugs = ({ stories }: SearchResponse) => stories.map(({ story }) => story.slug);
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
