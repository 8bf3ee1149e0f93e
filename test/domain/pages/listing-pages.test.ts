import { expect, test } from 'vitest';
import { frontPath, type ListingKind, listingPath, parsePath, topicsPath } from '#domain/addresses/paths.ts';
import type { FrontPageData } from '#domain/page-data/lists.ts';
import type { PageReader } from '#domain/pages/complete-page.ts';
import { type ArticleOverrides, articleFile } from '../../fixtures/content/article.ts';
import { edition, type SiteOverrides, sampleEdition } from '../../fixtures/content/edition.ts';
import { pageAt } from '../../fixtures/content/pages.ts';
import { layOut } from '../../fixtures/content/whole-edition.ts';

/** Creates stories, newest first: `s01`, `s02` and so on. */
const manyFiles = (count: number, overrides: ArticleOverrides = {}) =>
  Array.from({ length: count }, (_, index) =>
    articleFile(`s${String(index + 1).padStart(2, '0')}`, {
      publishedAt: new Date(Date.UTC(2026, 5, 30 - index)).toISOString().slice(0, 10),
      ...overrides,
    }),
  );

const lists = (articles: ReturnType<typeof manyFiles>, site: SiteOverrides = {}) =>
  layOut(edition(articles, site), '/');

const frontOf = (pages: PageReader, number = 1) => pageAt(pages, frontPath(number), 'front');

/** Counts the numbered front pages. */
const frontCount = (pages: PageReader) =>
  [...pages.paths()].filter((path) => parsePath(path)?.kind === 'front').length;

const listingOf = (pages: PageReader, kind: ListingKind, slug: string, number = 1) =>
  pageAt(pages, listingPath(kind, slug, number), 'listing');

const slugs = (cards: { slug: string }[]) => cards.map(({ slug }) => slug);
const storiesOf = ({ lead, latest, cards }: FrontPageData) =>
  slugs([...(lead ? [lead] : []), ...latest, ...cards]);

test('the front page has the newest story as its lead, then five latest, then the grid', () => {
  const front = frontOf(lists(manyFiles(20), { pageSize: 4 }));
  expect(front.lead?.slug).toBe('s01');
  expect(slugs(front.latest)).toEqual(['s02', 's03', 's04', 's05', 's06']);
  expect(slugs(front.cards)).toEqual(['s07', 's08', 's09', 's10']);
  expect(front.date).toEqual({ iso: '2026-06-30', text: '30 June 2026' });
  expect(front.all).toEqual({ name: 'All', href: '/', count: 20 });
});

test.each([0, 1, 2, 5, 6, 7, 9, 10, 20])(
  'each of %i stories appears exactly once on the numbered front pages',
  (count) => {
    const pages = lists(manyFiles(count), { pageSize: 3 });
    const numbers = Array.from({ length: frontCount(pages) }, (_, index) => index + 1);
    const all = numbers.flatMap((number) => storiesOf(frontOf(pages, number)));
    expect(all).toEqual(manyFiles(count).map(({ file }) => file.slice(-8, -5)));
    expect(pages.at(frontPath(frontCount(pages) + 1))).toBeUndefined();
    for (const number of numbers.slice(1)) expect(frontOf(pages, number).cards.length).toBeGreaterThan(0);
  },
);

test('lead and latest stories appear on the first page only', () => {
  const second = frontOf(lists(manyFiles(20), { pageSize: 4 }), 2);
  expect('lead' in second).toBe(false);
  expect(second.latest).toEqual([]);
  expect(slugs(second.cards)).toEqual(['s11', 's12', 's13', 's14']);
});

test('the editor’s lead comes first, and the others follow newest first', () => {
  const pages = lists(manyFiles(9), { pageSize: 3, lead: 's08' });
  expect(storiesOf(frontOf(pages))).toEqual(['s08', 's01', 's02', 's03', 's04', 's05', 's06', 's07', 's09']);
  expect(frontOf(pages).date?.iso).toBe('2026-06-30');
});

test('if the lead is unpublished, the newest story leads', () => {
  const later = articleFile('later', { publishedAt: '2030-01-01' });
  expect(frontOf(lists([...manyFiles(3), later], { lead: 'later' })).lead?.slug).toBe('s01');
});

test('a paper without stories has one front page, without lead and date', () => {
  const pages = lists([]);
  expect(frontCount(pages)).toBe(1);
  expect(frontOf(pages)).not.toHaveProperty('lead');
  expect(frontOf(pages)).not.toHaveProperty('date');
  expect(frontOf(pages).all.count).toBe(0);
});

const tagged = [
  articleFile('a', { tags: ['Power', 'Chips', 'Water'] }),
  articleFile('b', { tags: ['Power', 'Water'] }),
  articleFile('c', { tags: ['Power', 'Air'], category: 'Policy & Safety' }),
  articleFile('d', { tags: ['Chips', 'Air'] }),
];

test('the front page has the number of stories of each topic, most first', () => {
  expect(frontOf(lists(tagged)).topics).toEqual([
    { name: 'Power', href: '/tags/power/', count: 3 },
    { name: 'Air', href: '/tags/air/', count: 2 },
    { name: 'Chips', href: '/tags/chips/', count: 2 },
    { name: 'Water', href: '/tags/water/', count: 2 },
  ]);
});

test('a tag page has its count and the tags that occur with it, with counts', () => {
  const page = listingOf(lists(tagged), 'tag', 'power');
  expect(page).toMatchObject({ name: 'Power', count: 3, href: '/tags/power/' });
  expect(page.all).toEqual({ name: 'All', href: '/' });
  expect(slugs(page.cards)).toEqual(['a', 'b', 'c']);
  expect(page.tags).toEqual([
    { name: 'Water', href: '/tags/water/', slug: 'water', count: 2 },
    { name: 'Air', href: '/tags/air/', slug: 'air', count: 1 },
    { name: 'Chips', href: '/tags/chips/', slug: 'chips', count: 1 },
  ]);
});

test('a tag with the name of a category is among the category’s tags', () => {
  const page = listingOf(lists([articleFile('a', { tags: ['Hardware', 'Chips'] })]), 'category', 'hardware');
  expect(page.tags.map(({ name }) => name)).toEqual(['Chips', 'Hardware']);
});

test('tag counts are those of the whole list, not of the current page', () => {
  const page = listingOf(
    lists(manyFiles(7, { tags: ['Power', 'Water'] }), { pageSize: 3 }),
    'tag',
    'power',
    3,
  );
  expect(slugs(page.cards)).toEqual(['s07']);
  expect(page.count).toBe(7);
  expect(page.tags).toMatchObject([{ name: 'Water', href: '/tags/water/', count: 7 }]);
});

test('a category without stories has a page with a count of 0', () => {
  const page = listingOf(lists([]), 'category', 'policy-safety');
  expect(page).toMatchObject({ count: 0, cards: [], tags: [], pagination: { number: 1, last: 1 } });
  expect(lists([]).at(listingPath('category', 'policy-safety', 2))).toBeUndefined();
});

test.each([
  [1, [1, 2, 10]],
  [2, [1, 2, 3, 10]],
  [3, [1, 2, 3, 4, 10]],
  [5, [1, 4, 5, 6, 10]],
  [9, [1, 8, 9, 10]],
  [10, [1, 9, 10]],
])('page %i of ten links to pages %j: the first, the last and its neighbours', (number, shown) => {
  const { pagination } = listingOf(lists(manyFiles(10), { pageSize: 1 }), 'category', 'hardware', number);
  const path = (page: number) => `/categories/hardware/${page === 1 ? '' : `page/${page}/`}`;
  expect(pagination).toStrictEqual({
    number,
    last: 10,
    ...(number > 1 && { previous: path(number - 1) }),
    ...(number < 10 && { next: path(number + 1) }),
    pages: shown.map((page) => ({ number: page, href: path(page) })),
  });
});

test('a list of one page links to that page only', () => {
  const { pagination } = listingOf(lists(manyFiles(3), { pageSize: 3 }), 'source', 'the-wire');
  expect(pagination).toStrictEqual({
    number: 1,
    last: 1,
    pages: [{ number: 1, href: '/sources/the-wire/' }],
  });
});

test('a tag, category and source of the same name, and their numbered pages, have different titles', () => {
  const pages = lists(manyFiles(5, { tags: ['Hardware'], sources: [{ name: 'Hardware' }] }), { pageSize: 3 });
  const kinds: ListingKind[] = ['tag', 'category', 'source'];
  const heads = kinds.flatMap((kind) =>
    [1, 2].map((number) => listingOf(pages, kind, 'hardware', number).head),
  );
  expect(new Set(heads.map(({ title }) => title)).size).toBe(6);
  for (const { title, description } of heads) {
    expect(title).toMatch(/Hardware/);
    expect(description).toMatch(/^5 stories .*Hardware/);
  }
});

test('the index of topics has all categories in their order and all tags by count', async () => {
  const sample = await sampleEdition();
  const { categories, tags, all } = pageAt(layOut(sample, '/'), topicsPath(), 'topics');
  expect(categories.map(({ name }) => name)).toEqual(sample.site.categories.map(({ name }) => name));
  expect(categories.reduce((sum, { count }) => sum + count, 0)).toBe(all.count);
  expect(new Set(tags.map(({ name }) => name))).toEqual(
    new Set(sample.articles.flatMap((story) => story.tags)),
  );
  const counts = tags.map(({ count }) => count);
  expect(counts).toEqual(counts.toSorted((one, other) => other - one));
});

test('the index of topics continues on numbered pages, with categories on the first only', () => {
  const files = Array.from({ length: 250 }, (_, number) =>
    articleFile(`story-${number}`, { tags: ['Power', `Tag ${number}`] }),
  );
  const { at, paths } = layOut(edition(files), '/news/');
  expect([...paths()].filter((path) => parsePath(path)?.kind === 'topics')).toHaveLength(3);
  const pages = [1, 2, 3].map((number) => pageAt({ at, paths }, topicsPath(number), 'topics'));
  expect(new Set(pages.flatMap((page) => page.tags.map(({ name }) => name))).size).toBe(251);
  expect(pages[0]?.tags[0]).toMatchObject({ name: 'Power', count: 250 });
  expect(pages.map((page) => page.categories.length > 0)).toEqual([true, false, false]);
  expect(pages[1]?.head.title).toBe('Topics, page 2');
  expect(pages[1]?.pagination).toMatchObject({
    number: 2,
    last: 3,
    previous: '/news/tags/',
    next: '/news/tags/page/3/',
  });
  expect(at(topicsPath(4))).toBeUndefined();
});

test('the keys of list data are in a fixed order, so that rebuilt files are identical', () => {
  const pages = lists(manyFiles(20), { pageSize: 4 });
  const around = { before: ['kind', 'version', 'head'], after: ['cards', 'pagination'] };
  const topics = ['all', 'topics', 'allTopics'];
  expect(Object.keys(frontOf(pages))).toEqual([
    ...around.before,
    'date',
    'lead',
    'latest',
    ...topics,
    ...around.after,
  ]);
  expect(Object.keys(listingOf(pages, 'category', 'hardware'))).toEqual([
    ...around.before,
    ...['listing', 'name', 'slug', 'href', 'count', 'all', 'tags'],
    ...around.after,
  ]);
});
