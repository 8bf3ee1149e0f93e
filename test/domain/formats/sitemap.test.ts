import { expect, test } from 'vitest';
import { articlePath } from '#domain/addresses/paths.ts';
import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import { createEdition } from '#domain/edition/edition.ts';
import { createSitemapFiles, createSitemapIndex, sitemapLimits } from '#domain/formats/sitemap.ts';
import { createPages } from '#domain/pages/pages.ts';
import { type ArticleOverrides, articleFile } from '../../fixtures/content/article.ts';
import { edition as editionOf, type SiteOverrides } from '../../fixtures/content/edition.ts';
import { readSitemap, readSitemapIndex } from '../../fixtures/formats/sitemaps.ts';

function partsOf(articles: Record<string, ArticleOverrides>, site: SiteOverrides = {}, base = '/') {
  const files = Object.entries(articles).map(([slug, overrides]) => articleFile(slug, overrides));
  const edition = editionOf(files, site);
  return new Map(
    [...createSitemapFiles(createPages(edition, base), edition, base)].map((part) => [part.path, part]),
  );
}

async function entriesOf(parts: ReturnType<typeof partsOf>, path: string) {
  const items = await readSitemap(parts.get(path)?.text ?? '');
  return Object.fromEntries(items.map(({ url, lastmod }) => [url, lastmod]));
}

test('articles are grouped by year, oldest first, with the date of their last change', async () => {
  const parts = partsOf({
    new: { publishedAt: '2026-06-08T07:30:00Z' },
    mended: {
      publishedAt: '2026-05-01',
      updatedAt: '2026-05-02',
      corrections: [{ at: '2026-05-03', text: 'A name.' }],
    },
    old: { publishedAt: '2019-12-31' },
  });
  const items = await readSitemap(parts.get('/sitemaps/articles-2026.xml')?.text ?? '');
  expect(items.map(({ url, lastmod }) => [url, lastmod])).toEqual([
    ['https://test.example/articles/mended/', '2026-05-03'],
    ['https://test.example/articles/new/', '2026-06-08T07:30:00Z'],
  ]);
  expect(await entriesOf(parts, '/sitemaps/articles-2019.xml')).toEqual({
    'https://test.example/articles/old/': '2019-12-31',
  });
});

test('a list has the date of the latest change of its stories, and an empty list has none', async () => {
  const parts = partsOf(
    {
      one: { publishedAt: '2026-06-08', tags: ['Chips'] },
      two: { publishedAt: '2026-06-07', tags: ['Chips'] },
      three: { publishedAt: '2026-06-01', updatedAt: '2026-06-20', tags: ['Chips'] },
    },
    { pageSize: 2 },
  );
  expect(await entriesOf(parts, '/sitemaps/tag-pages.xml')).toEqual({
    'https://test.example/tags/chips/': '2026-06-08',
    'https://test.example/tags/chips/page/2/': '2026-06-20',
  });
  expect(await entriesOf(parts, '/sitemaps/category-pages.xml')).toMatchObject({
    'https://test.example/categories/policy-safety/': undefined,
  });
  expect(await entriesOf(parts, '/sitemaps/pages.xml')).toMatchObject({
    'https://test.example/': '2026-06-20',
    'https://test.example/tags/': '2026-06-20',
  });
});

test('addresses include the base and are percent-encoded', async () => {
  const parts = partsOf(
    { '한국-이야기': { tags: ['Ärzte'] } },
    { address: 'https://test.example/ex-press/' },
    '/ex-press/',
  );
  expect(Object.keys(await entriesOf(parts, '/sitemaps/articles-2026.xml'))).toEqual([
    `https://test.example/ex-press${articlePath('한국-이야기')}`,
  ]);
  expect(Object.keys(await entriesOf(parts, '/sitemaps/tag-pages.xml'))).toEqual([
    'https://test.example/ex-press/tags/%C3%A4rzte/',
  ]);
});

test('a new article does not change the files of earlier years', () => {
  const before = partsOf({ a: { publishedAt: '2024-01-01' }, b: { publishedAt: '2025-01-01' } });
  const after = partsOf({
    a: { publishedAt: '2024-01-01' },
    b: { publishedAt: '2025-01-01' },
    c: { publishedAt: '2025-06-01' },
  });
  const changed = [...after.keys()].filter((path) => after.get(path)?.text !== before.get(path)?.text);
  expect(changed).toContain('/sitemaps/articles-2025.xml');
  expect(changed).not.toContain('/sitemaps/articles-2024.xml');
  expect(after.get('/sitemaps/articles-2025.xml')?.text).toContain(
    before.get('/sitemaps/articles-2025.xml')?.text.match(/<url>.*/)?.[0],
  );
});

test('no file exceeds the limits, and no address is lost', () => {
  const small = editionOf([articleFile('story', { publishedAt: '2026-06-08' })]);
  const [story] = small.articles;
  const articles = Array.from({ length: 120 }, (_, index) => ({
    ...(story as ArticleEntry),
    slug: `story-${index}`,
  }));
  const edition = createEdition(small.site, articles);
  const pages = createPages(edition, '/');
  const listed = [...pages.paths()].filter((path) => pages.stories(path)).length;
  const countOf = (text: string) => text.split('<loc>').length - 1;
  const divide = (limits: typeof sitemapLimits) => [...createSitemapFiles(pages, edition, '/', limits)];

  const byAddresses = divide({ ...sitemapLimits, addresses: 50 });
  const sizes = new Map(byAddresses.map(({ path, text }) => [path, countOf(text)]));
  expect(sizes.get('/sitemaps/articles-2026.xml')).toBe(50);
  expect(sizes.get('/sitemaps/articles-2026-2.xml')).toBe(50);
  expect(sizes.get('/sitemaps/articles-2026-3.xml')).toBe(20);
  expect([...sizes.values()].reduce((sum, size) => sum + size)).toBe(listed);

  const byBytes = divide({ ...sitemapLimits, bytes: 1000 });
  expect(byBytes.filter(({ text }) => Buffer.byteLength(text) > 1000)).toEqual([]);
  expect(byBytes.reduce((sum, { text }) => sum + countOf(text), 0)).toBe(listed);
});

test('the index lists every file with its latest date', async () => {
  const edition = editionOf([articleFile('a', { publishedAt: '2026-06-08' })]);
  const parts = [...createSitemapFiles(createPages(edition, '/news/'), edition, '/news/')];
  const index = await readSitemapIndex(createSitemapIndex(parts, edition, '/news/'));
  expect(index.map(({ url }) => url)).toEqual(parts.map(({ path }) => `https://test.example/news${path}`));
  expect(new Set(index.map(({ lastmod }) => lastmod))).toEqual(new Set(['2026-06-08']));
});

test('the tests’ parser rejects invalid sitemaps', async () => {
  const [part] = partsOf({}).values();
  await expect(readSitemap(part?.text.replace('</loc>', '</log>') ?? '')).rejects.toThrow();
  await expect(readSitemap(part?.text.replaceAll('loc>', 'lok>') ?? '')).rejects.toThrow();
});
