import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SearchResponse } from '#client/features/search/search-response.ts';
import { emptyQuery, type SearchQuery } from '#domain/addresses/search-query.ts';
import { pageDataVersion } from '#domain/page-data/shared.ts';
import { stubCaches } from '../../../fixtures/browser/stub-caches.ts';
import { makePages, pageAt } from '../../../fixtures/content/pages.ts';

const pages = makePages({
  grid: {
    title: 'Power for the models',
    publishedAt: '2026-06-01',
    tags: ['NVIDIA', 'China'],
    summary: 'A grid in Seoul.',
    analysis: [{ heading: 'Prices', body: 'Before.\n\n## Deeper down\n\nThe *transformer* hums.' }],
  },
  chips: {
    title: 'Chips from OpenAI',
    publishedAt: '2026-06-03',
    tags: ['NVIDIA'],
    summary: 'They need power, and power costs.',
  },
  chinese: {
    title: '由NVIDIA建设',
    publishedAt: '2026-06-02',
    language: 'zh-Hans',
    summary: '数据中心将于明年开放。',
  },
});
const scope = `gigawatt / pages ${pageDataVersion} `;
const network = vi.fn<typeof fetch>();
let caches: ReturnType<typeof stubCaches>;

beforeEach(() => {
  vi.stubGlobal('fetch', network);
  network.mockReset();
  network.mockRejectedValue(new TypeError('Failed to fetch'));
  Object.defineProperty(navigator, 'serviceWorker', { value: {}, configurable: true });
  caches = stubCaches();
  cache('saved', 'grid', 'chips');
  cache('visited', 'grid', 'chinese');
});

afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, 'serviceWorker');
  vi.restoreAllMocks();
});

function cache(name: string, ...slugs: string[]): void {
  const entries = slugs.map((slug): [string, string] => {
    const path = `/articles/${slug}/`;
    return [`${location.origin}${path}data.json`, JSON.stringify(pageAt(pages, path, 'article'))];
  });
  caches.set(scope + name, new Map([...entries, [`${location.origin}/harbour.jpg`, 'JPEG']]));
}

async function search(query: Partial<SearchQuery>, limit = 10): Promise<SearchResponse> {
  vi.resetModules();
  const engine = await import('#client/features/search/search-engine.ts');
  return engine.search({ ...emptyQuery, ...query }, '/', limit, new AbortController().signal);
}

const slugs = ({ stories }: SearchResponse) => stories.map(({ story }) => story.slug);

test('if the index cannot be loaded, the cached stories are searched, those with a word in the title first', async () => {
  const response = await search({ text: 'power' });
  expect(slugs(response)).toEqual(['grid', 'chips']);
  expect(response).toMatchObject({ isDeviceOnly: true, count: 2, coverage: { searched: 3 } });
  const [grid] = response.stories;
  expect(grid?.story).toMatchObject({
    href: '/articles/grid/',
    title: 'Power for the models',
    tags: ['NVIDIA', 'China'],
  });
  expect(grid?.title).toEqual([
    { text: 'Power', isMatch: true },
    { text: ' for the models', isMatch: false },
  ]);
});

test('while the browser is offline, nothing is requested', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  expect(slugs(await search({ text: 'openai' }))).toEqual(['chips']);
  expect(network).not.toHaveBeenCalled();
});

test('a result shows and links the section that matches', async () => {
  const [result] = (await search({ text: 'transf' })).stories;
  expect(result?.section).toEqual({
    href: '/articles/grid/#deeper-down',
    heading: [{ text: 'Deeper down', isMatch: false }],
  });
  expect(result?.passage).toEqual([
    { text: 'The ', isMatch: false },
    { text: 'transf', isMatch: true },
    { text: 'ormer hums.', isMatch: false },
  ]);
});

test.each([
  ['grid seoul', ['grid']],
  ['grid openai', []],
  ['“power costs”', ['chips']],
  ['“costs power”', []],
  ['数据', ['chinese']],
  ['据数', []],
  ['zzyzx', []],
])('a story has all words of the search, phrases as a whole: %s', async (text, expected) => {
  expect(slugs(await search({ text }))).toEqual(expected);
});

test('filters narrow the results and show their counts, and the newest can be first', async () => {
  expect(slugs(await search({ tags: ['nvidia'] }))).toEqual(['chips', 'grid']);
  expect(slugs(await search({ text: 'power', sort: 'date' }))).toEqual(['chips', 'grid']);
  const both = await search({ text: 'power', tags: ['nvidia', 'china'] });
  expect(slugs(both)).toEqual(['grid']);
  expect(both.filters.tag).toEqual([
    { name: 'China', slug: 'china', count: 1 },
    { name: 'NVIDIA', slug: 'nvidia', count: 1 },
  ]);
  expect(slugs(await search({ text: 'power', category: 'no-such-category' }))).toEqual([]);
  const limited = await search({ tags: ['nvidia'] }, 1);
  expect([slugs(limited), limited.count]).toEqual([['chips'], 2]);
});

test('without results, similar topics are suggested', async () => {
  const { suggestions } = await search({ text: 'nvida' });
  expect(suggestions.map(({ name }) => name)).toEqual(['NVIDIA']);
});

test('data of another version and damaged entries are left out', async () => {
  const [[address = ''] = []] = caches.get(`${scope}saved`) ?? [];
  caches.set(`${scope}saved`, new Map([[address, '{"kind":"article","vers']]));
  caches.set(`gigawatt / pages ${pageDataVersion - 1} saved`, caches.get(`${scope}visited`) ?? new Map());
  caches.delete(`${scope}visited`);
  await expect(search({ text: 'power' })).rejects.toThrow('Failed to fetch');
});

test('without cached stories the search fails', async () => {
  caches.clear();
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  await expect(search({ text: 'power' })).rejects.toThrow('Failed to fetch');
});
