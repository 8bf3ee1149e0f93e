import { expect, test } from 'vitest';
import type { ArticlePageData } from '#domain/page-data/article.ts';
import type { PageKind } from '#domain/page-data/page-data.ts';
import { pageIds, partIds } from '#domain/page-data/shared.ts';
import { createPages } from '#domain/pages/pages.ts';
import { createSiteInfo } from '#domain/pages/site-info.ts';
import { type ArticleOverrides, articleFile, fullArticleJson } from '../../fixtures/content/article.ts';
import { edition, type SiteOverrides, sampleEdition } from '../../fixtures/content/edition.ts';
import { layOut } from '../../fixtures/content/whole-edition.ts';

const fullFile = (slug: string, overrides: ArticleOverrides = {}) =>
  articleFile(slug, fullArticleJson({ publishedAt: '2026-06-07', ...overrides }));

/** Creates the data of an article's page. */
function articlePage(
  overrides: ArticleOverrides,
  { base = '/', ...site }: SiteOverrides & { base?: string } = {},
): ArticlePageData {
  const page = layOut(edition([articleFile('story', overrides)], site), base).at('/articles/story/');
  if (page?.kind !== 'article') throw new Error('the story has no page');
  return page;
}

/** Collects the values of some keys at any depth. */
function valuesOf(data: unknown, ...keys: string[]): unknown[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => [
    ...(keys.includes(key) ? [value] : []),
    ...valuesOf(value, ...keys),
  ]);
}

const kindOf = (path: string): PageKind => {
  if (path.startsWith('/articles/')) return 'article';
  if (/^\/tags\/(?:page\/\d+\/)?$/.test(path)) return 'topics';
  if (['/brief/', '/saved/', '/search/', '/settings/'].includes(path)) return path.slice(1, -1) as PageKind;
  if (path.startsWith('/glossary/')) return 'glossary';
  if (['/about/', '/imprint/'].includes(path)) return 'own';
  return path === '/' || path.startsWith('/page/') ? 'front' : 'listing';
};

test('every path is unique and has data of its kind', async () => {
  const pages = layOut(await sampleEdition(), '/');
  const paths = [...pages.paths()];
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.filter((path) => path.startsWith('/articles/'))).toHaveLength(24);
  for (const path of paths) {
    expect.soft(path).toMatch(/^\/(?:.*\/)?$/);
    expect.soft(pages.at(path)?.kind, path).toBe(kindOf(path));
  }
});

test('a path without a page has no stories', async () => {
  const pages = createPages(await sampleEdition(), '/');
  expect(pages.stories('/')).not.toEqual([]);
  for (const path of ['/tags/nothing/', '/articles/nothing/', '/nothing/']) {
    expect(pages.stories(path), path).toBeUndefined();
    expect(pages.at(path), path).toBeUndefined();
  }
});

test('every page has a unique title, a canonical address and no broken links', async () => {
  const sample = await sampleEdition();
  const pages = layOut(sample, '/');
  const paths = [...pages.paths()];
  expect(new Set(paths.map((path) => pages.at(path)?.head.title)).size).toBe(paths.length);
  const { home, topics, brief, glossary } = createSiteInfo(sample.site, '/');
  const links = new Set<unknown>([home, topics, brief, glossary]);
  for (const path of paths) {
    const page = pages.at(path);
    expect.soft(page?.head.canonical).toBe(`https://gigawatt.example${path}`);
    expect.soft(page?.head.description, path).toMatch(/\S/);
    for (const link of valuesOf(page, 'href', 'allTopics', 'previous', 'next')) {
      // Feeds and Markdown versions are files.
      const isPage = typeof link === 'string' && /^\/(?:.*\/)?(?:#.*)?$/.test(link);
      if (isPage) links.add(link.replace(/#.*/, ''));
    }
  }
  expect([...links].filter((link) => !paths.includes(String(link)))).toEqual([]);
  // Header and footer link to these.
  expect(paths.filter((path) => !links.has(path))).toEqual(['/saved/', '/search/']);
});

test('links and canonical addresses include the base, paths do not', () => {
  const site = { address: 'https://test.example/news/', pageSize: 1 };
  const stories = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((slug) => fullFile(slug));
  const pages = layOut(edition(stories, site), '/news/');
  for (const path of pages.paths()) {
    expect.soft(path).not.toMatch(/^\/news\//);
    const page = pages.at(path);
    expect.soft(page?.head.canonical).toBe(`https://test.example/news${path}`);
    const links = valuesOf(page, 'href', 'src', 'allTopics', 'previous', 'next').filter(
      (link) => typeof link === 'string',
    );
    if (page?.kind !== 'saved' && page?.kind !== 'settings')
      expect.soft(links.length, path).toBeGreaterThan(0);
    for (const link of links) expect.soft(link, path).toMatch(/^\/news\/(?!news\/)/);
  }
  expect(pages.at('/news/')).toBeUndefined();
});

test('links in texts get the base if they lead to a page of the site', () => {
  const link = (text: string, url: string) => `[${text}](${url})`;
  const body = `${link('a', '/tags/')} **${link('b', '/')}**\n\n- ${link('c', 'https://other.example/news/')}\n\n> ${link('d', '#one')}\n\n| ${link('e', '/saved/')} |\n| - |\n| ${link('f', 'mailto:a@b.example')} |`;
  const page = articlePage(
    {
      analysis: [{ heading: 'One', body }],
      impact: link('g', '/search/'),
      faq: [{ question: 'Q?', answer: link('h', '/brief/') }],
    },
    { base: '/news/', address: 'https://test.example/news/' },
  );
  expect(valuesOf([page.analysis, page.impact, page.faq], 'href')).toEqual([
    '/news/tags/',
    '/news/',
    'https://other.example/news/',
    '#one',
    '/news/saved/',
    'mailto:a@b.example',
    '/news/search/',
    '/news/brief/',
  ]);
});

test('lists have as many numbered pages as they need', () => {
  const stories = Array.from({ length: 10 }, (_, index) => articleFile(`s${index}`, { tags: ['Power'] }));
  const pages = layOut(edition(stories, { pageSize: 3 }), '/');
  const paths = [...pages.paths()];
  expect(paths.filter((path) => kindOf(path) === 'front')).toEqual(['/', '/page/2/']);
  for (const list of ['/tags/power/', '/categories/hardware/', '/sources/the-wire/']) {
    const numbered = [list, `${list}page/2/`, `${list}page/3/`, `${list}page/4/`];
    expect(paths.filter((path) => path.startsWith(list))).toEqual(numbered);
    expect(pages.at(`${list}page/5/`)).toBeUndefined();
  }
  expect(paths).toContain('/categories/policy-safety/');
});

test.each([
  '/page/3/',
  '/page/1/',
  '/page/0/',
  '/page/02/',
  '/tags/power/page/1/',
  '/tags/power/page/2/',
  '/tags/nothing/',
  '/articles/nothing/',
  '/articles/',
  '/articles/__proto__/',
  '/categories/',
  '/nothing/',
  '/articles/%E0%A4%A/',
])('%s is no page', (path) => {
  expect(layOut(edition([articleFile('s', { tags: ['Power'] })]), '/').at(path)).toBeUndefined();
});

test('names in other scripts have percent-encoded paths', () => {
  const pages = layOut(edition([articleFile('공장', { tags: ['한국'] })]), '/');
  const encoded = [`/articles/${encodeURIComponent('공장')}/`, `/tags/${encodeURIComponent('한국')}/`];
  expect([...pages.paths()]).toEqual(expect.arrayContaining(encoded));
  expect(encoded.map((path) => pages.at(path)?.kind)).toEqual(['article', 'listing']);
});

const idsOf = (page: ArticlePageData) =>
  valuesOf([page.takeaways, page.analysis, page.impact, page.faq, page.terms], 'id');

test('fragments are made from texts, unique and different from those of the page', () => {
  const taken = [...Object.values(pageIds), ...Object.values(partIds)];
  const page = articlePage({
    takeaways: [...taken, 'Power', 'Power!'].map((lead) => ({ lead, text: 'Text.' })),
    analysis: [{ heading: 'Power', body: '## Power\n\nText.\n\n## In detail\n\nText.' }],
    impact: '## In detail\n\nText.',
    faq: [{ question: 'Power?', answer: 'Text.' }],
    terms: [{ term: 'Sources', definition: 'Text.' }],
  });
  const ids = idsOf(page);
  expect(ids).toHaveLength(taken.length + 8);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => taken.includes(id as never))).toEqual([]);
  expect(page.takeaways.slice(-2).map(({ id }) => id)).toEqual(['power', 'power-2']);
});

test('fragments are unique on every page of the sample', async () => {
  const pages = layOut(await sampleEdition(), '/');
  for (const path of pages.paths()) {
    const page = pages.at(path);
    if (page?.kind !== 'article') continue;
    const ids = [...idsOf(page), ...Object.values(pageIds), ...Object.values(partIds)];
    expect.soft(new Set(ids).size, path).toBe(ids.length);
  }
});

test('a missing part of a story is a missing key or an empty list, never undefined', () => {
  const page = articlePage({});
  const optional = ['updated', 'image', 'impact', 'disclosure', 'previous', 'next', 'state', 'lang', 'dir'];
  expect(optional.filter((key) => key in page)).toEqual([]);
  expect([page.analysis, page.faq, page.terms, page.corrections, page.tags, page.related]).toEqual(
    Array(6).fill([]),
  );
  expect(page).toStrictEqual(JSON.parse(JSON.stringify(page)));
});

test('all parts of a story are on its page, as plain JSON', () => {
  const page = articlePage(fullArticleJson());
  expect(page).toMatchObject({
    disclosure: 'Written by hand.',
    updated: { iso: '2026-06-09T07:30:00Z', text: '9 June 2026' },
    published: { iso: '2026-06-08', text: '8 June 2026' },
    sources: [{ name: 'The Wire', url: 'https://wire.example/1', shared: false }, { name: 'The Journal' }],
    tags: [{ name: 'NVIDIA', href: '/tags/nvidia/' }, { name: 'South Korea' }],
    corrections: [{ text: 'The name was misspelt.' }],
  });
  expect(page.sources[1]).not.toHaveProperty('url');
  expect(page).toStrictEqual(JSON.parse(JSON.stringify(page)));
});

test.each([
  ['ar', 'en-GB', { lang: 'ar', dir: 'rtl' }],
  ['en', 'ar', { lang: 'en', dir: 'ltr' }],
  ['ko', 'en-GB', { lang: 'ko' }],
  ['zh-Hant', 'zh-Hans', { lang: 'zh-Hant' }],
  ['pa-Arab', 'pa', { lang: 'pa-Arab', dir: 'rtl' }],
  ['en', 'en-GB', {}],
  ['en-US', 'en-GB', {}],
  ['ar-EG', 'ar', {}],
])('a story in %s in a paper in %s has language attributes: %j', (language, paper, marks) => {
  const pages = layOut(edition([articleFile('story', { language })], { language: paper }), '/');
  const page = pages.at('/articles/story/');
  const front = pages.at('/');
  if (page?.kind !== 'article' || front?.kind !== 'front') throw new Error('a page is missing');
  const marked = ({ lang, dir }: { lang?: string; dir?: string } = {}) =>
    JSON.parse(JSON.stringify({ lang, dir }));
  expect(marked(front.lead)).toMatchObject(marks);
  expect(marked(page)).toMatchObject(marks);
  if (!('lang' in marks)) expect(marked(page)).toEqual({});
});
