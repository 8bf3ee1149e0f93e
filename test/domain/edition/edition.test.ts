import { expect, test } from 'vitest';
import type { Edition } from '#domain/edition/edition.ts';
import type { ContentFile } from '#domain/reading/content-file.ts';
import { articleFile } from '../../fixtures/content/article.ts';
import { edition, editionInput, now, type SiteOverrides } from '../../fixtures/content/edition.ts';
import { parseEdition } from '../../fixtures/content/whole-edition.ts';

const slugs = ({ articles }: Pick<Edition, 'articles'>) => articles.map(({ slug }) => slug);
const dated = (slug: string, publishedAt: string) => articleFile(slug, { publishedAt });

/** Creates an edition at a given time. */
const at = (
  clock: string,
  articles: ContentFile[],
  { drafts = false, ...site }: SiteOverrides & { drafts?: boolean } = {},
) => parseEdition(editionInput(articles, site), { now: new Date(clock), drafts });

test('the newest day comes first', () => {
  const stories = [dated('a', '2026-05-31'), dated('b', '2026-06-02'), dated('c', '2025-12-31')];
  expect(slugs(edition(stories))).toEqual(['b', 'a', 'c']);
});

test('within a day the latest story comes first, and stories without a time come last', () => {
  const stories = [
    dated('a-day', '2026-06-08'),
    dated('b-morning', '2026-06-08T06:00:00Z'),
    dated('c-evening', '2026-06-08T18:00:00Z'),
    dated('d-day-after', '2026-06-09'),
    dated('e-noon-by-offset', '2026-06-08T21:00:00+09:00'),
  ];
  expect(slugs(edition(stories))).toEqual([
    'd-day-after',
    'c-evening',
    'e-noon-by-offset',
    'b-morning',
    'a-day',
  ]);
});

test('stories of the same time are sorted by slug, and so are stories of the same day without a time', () => {
  const stories = [
    dated('d', '2026-06-08'),
    dated('b', '2026-06-08T12:00:00Z'),
    dated('c', '2026-06-08'),
    dated('a', '2026-06-08T13:00:00+01:00'),
    dated('c-2', '2026-06-08'),
  ];
  expect(slugs(edition(stories))).toEqual(['a', 'b', 'c', 'c-2', 'd']);
});

test('a time belongs to its day in the paper’s time zone', () => {
  const stories = [dated('moment', '2026-06-08T22:00:00Z'), dated('day', '2026-06-09')];
  expect(slugs(edition(stories, { timeZone: 'Europe/London' }))).toEqual(['day', 'moment']);
  expect(slugs(edition(stories, { timeZone: 'Asia/Seoul' }))).toEqual(['moment', 'day']);
});

test('the order of the files affects neither the order of stories nor the topics', () => {
  const stories = [
    articleFile('a', { publishedAt: '2026-06-08', tags: ['Power', 'Chips'] }),
    articleFile('b', { publishedAt: '2026-06-08T09:00:00Z', tags: ['Water', 'Power'] }),
    articleFile('c', { publishedAt: '2026-06-08T09:00:00Z', tags: ['Chips', 'Air'] }),
    articleFile('d', { publishedAt: '2026-06-07', sources: [{ name: 'The Journal' }, { name: 'The Wire' }] }),
    articleFile('e', { publishedAt: '2026-06-08', category: 'Policy & Safety' }),
  ];
  const orders = stories.map((_, start) => [...stories.slice(start), ...stories.slice(0, start)]);
  const shapes = [...orders, stories.toReversed()].map((files) => {
    const { articles, topics } = edition(files);
    const shape = [topics.tag, topics.category, topics.source].map((map) =>
      [...map].map(([slug, topic]) => [slug, topic.name, slugs(topic)]),
    );
    return { articles: articles.map(({ slug }) => slug), shape };
  });
  expect(shapes[0]?.articles).toEqual(['b', 'c', 'a', 'e', 'd']);
  for (const shape of shapes) expect(shape).toEqual(shapes[0]);
});

test('a draft appears nowhere unless drafts are included', () => {
  const stories = [
    articleFile('draft', { status: 'draft', tags: ['Secret'], sources: [{ name: 'A Leak' }] }),
    articleFile('out', { status: 'published' }),
  ];
  const published = at(now.toISOString(), stories);
  expect(slugs(published)).toEqual(['out']);
  expect(published.bySlug.has('draft')).toBe(false);
  expect([...published.topics.tag.keys()]).toEqual([]);
  expect([...published.topics.source.keys()]).toEqual(['the-wire']);
  expect(slugs(at(now.toISOString(), stories, { drafts: true }))).toEqual(['draft', 'out']);
});

test('a withdrawn story is in no list and no topic', () => {
  const withdrawn = { at: '2026-06-09', reason: 'It was not so.' };
  const stories = [
    articleFile('gone', { status: 'withdrawn', withdrawn, tags: ['Secret'], sources: [{ name: 'A Leak' }] }),
    articleFile('out', { related: ['gone'] }),
    articleFile('gone-later', {
      status: 'withdrawn',
      withdrawn: { at: '2030-02-01', reason: 'No.' },
      publishedAt: '2030-01-01',
    }),
  ];
  const paper = edition(stories, { lead: 'gone' });
  expect(slugs(paper)).toEqual(['out']);
  expect(paper.bySlug.has('gone')).toBe(false);
  expect([...paper.topics.tag.keys(), ...paper.topics.source.keys()]).toEqual(['the-wire']);
  expect([...paper.withdrawn.keys()]).toEqual(['gone']);
});

test('a story with a time is published at that time', () => {
  const stories = [dated('later', '2026-07-01T12:00:00+02:00')];
  expect(slugs(at('2026-07-01T09:59:59.999Z', stories))).toEqual([]);
  expect(slugs(at('2026-07-01T10:00:00Z', stories))).toEqual(['later']);
});

test('a story without a time is published at midnight in the paper’s time zone', () => {
  const stories = [dated('tomorrow', '2026-07-02')];
  expect(slugs(at('2026-07-01T22:59:59Z', stories))).toEqual([]);
  expect(slugs(at('2026-07-01T23:00:00Z', stories))).toEqual(['tomorrow']);
  expect(slugs(at('2026-07-01T15:00:00Z', stories, { timeZone: 'Asia/Seoul' }))).toEqual(['tomorrow']);
  expect(slugs(at('2026-07-02T03:59:59Z', stories, { timeZone: 'America/New_York' }))).toEqual([]);
});

test('a future story appears if drafts are included', () => {
  expect(slugs(at('2026-07-01T00:00:00Z', [dated('later', '2030-01-01')], { drafts: true }))).toEqual([
    'later',
  ]);
});

test('a related story or the lead may be unpublished', () => {
  const stories = [
    articleFile('out', { related: ['later', 'draft'] }),
    dated('later', '2030-01-01'),
    articleFile('draft', { status: 'draft' }),
  ];
  expect(slugs(edition(stories, { lead: 'later' }))).toEqual(['out']);
});

test('tags and sources are sorted by their number of stories, and their stories are newest first', () => {
  const { topics } = edition([
    articleFile('a', { publishedAt: '2026-06-01', tags: ['Power', 'C++'] }),
    articleFile('b', { publishedAt: '2026-06-03', tags: ['Water', 'Power'] }),
    articleFile('c', { publishedAt: '2026-06-02', tags: ['Power'], sources: [{ name: 'A Blog' }] }),
  ]);
  const shape = (map: Edition['topics']['tag']) =>
    [...map.values()].map((topic) => [topic.name, topic.slug, slugs(topic)]);
  expect(shape(topics.tag)).toEqual([
    ['Power', 'power', ['b', 'c', 'a']],
    ['C++', 'c-plus-plus', ['a']],
    ['Water', 'water', ['b']],
  ]);
  expect(shape(topics.source)).toEqual([
    ['The Wire', 'the-wire', ['b', 'a']],
    ['A Blog', 'a-blog', ['c']],
  ]);
  expect([...topics.tag.keys()]).toEqual(['power', 'c-plus-plus', 'water']);
});

test('a story with the same source twice appears once among the source’s stories', () => {
  const sources = [
    { name: 'The Wire', url: 'https://wire.example/1' },
    { name: 'The Wire', url: 'https://wire.example/2' },
  ];
  expect(
    slugs(edition([articleFile('a', { sources })]).topics.source.get('the-wire') ?? { articles: [] }),
  ).toEqual(['a']);
});

test('categories have the order of site.json, including those without stories', () => {
  const categories: SiteOverrides['categories'] = [
    { name: 'Research', hue: 1, motif: 'rings' },
    { name: 'Hardware', hue: 2, motif: 'pixels' },
    { name: 'Policy & Safety', hue: 3, motif: 'stripes' },
    { name: 'Arts', hue: 4, motif: 'waves' },
  ];
  const { topics } = edition(
    [articleFile('a'), articleFile('b'), articleFile('c', { category: 'Policy & Safety' })],
    { categories },
  );
  expect(
    [...topics.category.values()].map(({ name, slug, articles }) => [name, slug, articles.length]),
  ).toEqual([
    ['Research', 'research', 0],
    ['Hardware', 'hardware', 2],
    ['Policy & Safety', 'policy-safety', 1],
    ['Arts', 'arts', 0],
  ]);
});

test('a slug is the file’s name, regardless of its folder', () => {
  const { file, text } = articleFile('2026/06/plant');
  expect(file).toBe('src/content/articles/2026/06/plant.json');
  expect([...edition([{ file, text }]).bySlug.keys()]).toEqual(['plant']);
});

test('an edition may have no stories', () => {
  const { articles, topics } = edition([]);
  expect(articles).toEqual([]);
  expect(topics.category.size).toBe(2);
});
