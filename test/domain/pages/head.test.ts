import { expect, test } from 'vitest';
import type { Head } from '#domain/page-data/head.ts';
import { makePages, manyStories, pageAt, smallEdition, wholeStory } from '../../fixtures/content/pages.ts';
import { layOut } from '../../fixtures/content/whole-edition.ts';

const stories = {
  story: wholeStory({ publishedAt: '2026-06-08', tags: ['C++', 'Chips'], corrections: [] }),
  draft: wholeStory({ status: 'draft' }),
  ...manyStories(20),
};
const pages = layOut(smallEdition(stories, {}, { drafts: true }), '/');

function headOf(path: string): Head {
  const page = pages.at(path);
  if (!page) throw new Error(`there is no page ${path}`);
  return page.head;
}

test('a story has its dates, section and tags as properties', () => {
  expect(
    headOf('/articles/story/').properties?.filter(([property]) => !property.startsWith('og:image')),
  ).toEqual([
    ['og:type', 'article'],
    ['article:published_time', '2026-06-08'],
    ['article:modified_time', '2026-06-09T07:30:00Z'],
    ['article:section', expect.any(String)],
    ['article:tag', 'C++'],
    ['article:tag', 'Chips'],
  ]);
});

test('every page has a type, and words that describe its share image', () => {
  const properties = (path: string) => Object.fromEntries(headOf(path).properties ?? []);
  expect(properties('/articles/story/')).toMatchObject({
    'og:type': 'article',
    'og:image:alt': headOf('/articles/story/').title,
  });
  for (const path of [
    '/',
    '/page/2/',
    '/tags/',
    '/tags/chips/',
    '/brief/',
    '/glossary/',
    '/search/',
    '/saved/',
  ]) {
    expect(properties(path), path).toMatchObject({
      'og:type': 'website',
      'og:image:alt': 'The Example: News for examples',
    });
  }
});

test('a story has its own share image, every other page the site’s', () => {
  const image = (path: string) => headOf(path).properties?.find(([property]) => property === 'og:image')?.[1];
  expect(image('/articles/story/')).toBe('https://paper.example/articles/story/share.png');
  expect(image('/tags/chips/')).toBe('https://paper.example/share.png');
  const without = layOut(smallEdition(stories, { shareImages: false }), '/');
  const names = without.at('/articles/story/')?.head.properties?.map(([property]) => property) ?? [];
  expect(names).toContain('og:type');
  expect(names.filter((name) => name.startsWith('og:image'))).toEqual([]);
});

test('personal pages and drafts are not indexed', () => {
  const rules = [
    '/saved/',
    '/settings/',
    '/search/',
    '/articles/draft/',
    '/',
    '/page/2/',
    '/articles/story/',
    '/tags/',
  ].map((path) => [path, headOf(path).robots]);
  expect(rules).toEqual([
    ['/saved/', 'noindex'],
    ['/settings/', 'noindex'],
    ['/search/', 'noindex'],
    ['/articles/draft/', 'noindex'],
    ['/', 'max-image-preview:large'],
    ['/page/2/', 'max-image-preview:large'],
    ['/articles/story/', 'max-image-preview:large'],
    ['/tags/', 'max-image-preview:large'],
  ]);
});

test('numbered pages link to their neighbours and are their own canonical address', () => {
  const linked = (path: string) => (headOf(path).links ?? []).map(({ rel, href }) => [rel, href]);
  expect(linked('/')).toEqual([['next', '/page/2/']]);
  expect(linked('/page/2/')[0]).toEqual(['prev', '/']);
  expect(headOf('/page/2/').canonical).toMatch(/\/page\/2\/$/);
  expect(linked('/articles/story/')).toEqual([['alternate', '/articles/story/index.md']]);
});

test('a topic’s pages link to its feeds, a source’s pages to none', () => {
  const feeds = (path: string) =>
    (headOf(path).links ?? []).filter(({ rel }) => rel === 'alternate').map(({ href }) => href);
  expect(feeds('/tags/chips/')).toEqual(['/tags/chips/feed.xml', '/tags/chips/feed.json']);
  expect(feeds('/sources/city-desk/')).toEqual([]);
});

test('every title is followed by the paper’s name, except the front page’s, which includes it', () => {
  const { title, paper } = headOf('/');
  expect(paper).toBeUndefined();
  expect(title).toContain(headOf('/saved/').paper);
});

test('a story with a photograph shares it, even without drawn share images', () => {
  const image = { src: '/harbour.jpg', alt: 'A harbour', width: 1600, height: 900 };
  const pages = makePages(
    { story: { image }, drawn: { image: { ...image, src: '/map.svg' } } },
    { shareImages: false },
  );
  const propertiesOf = (slug: string) => pageAt(pages, `/articles/${slug}/`, 'article').head.properties ?? [];
  expect(propertiesOf('story')).toContainEqual([
    'og:image',
    'https://paper.example/articles/story/share.jpg',
  ]);
  expect(propertiesOf('story')).toContainEqual(['og:image:alt', 'A harbour']);
  expect(propertiesOf('drawn').filter(([name]) => name.startsWith('og:image'))).toEqual([]);
});
