import { expect, test } from 'vitest';
import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import { createSearchParts } from '#domain/search/search-parts.ts';
import { createRandom } from '../../../bench/edition/random.ts';

const random = createRandom('parts');
const maxStories = 20;

/** Stories of ten years, newest first. */
function stories(count: number, day?: string): ArticleEntry[] {
  return Array.from({ length: count }, (_, number) => {
    const ago = random.between(0, 3650);
    const date = new Date(Date.parse('2026-06-30') - ago * 86_400_000).toISOString().slice(0, 10);
    return { slug: `story-${number}`, day: day ?? date } as ArticleEntry;
  }).sort((one, other) => (one.day < other.day ? 1 : -1));
}

const contents = (articles: readonly ArticleEntry[]) =>
  new Map(
    createSearchParts(articles, maxStories).map(({ name, articles }) => [
      name,
      articles.map(({ slug }) => slug).join(),
    ]),
  );

test('every story is in one part, only the newest part can be larger than a period, and names are unique', () => {
  const all = stories(500);
  const parts = createSearchParts(all, maxStories);
  expect(parts.flatMap(({ articles }) => articles)).toEqual(all);
  const [newest, ...others] = parts.map(({ articles }) => articles.length);
  expect(Math.max(...others)).toBeLessThanOrEqual(maxStories);
  expect(newest).toBeLessThan(1.5 * maxStories);
  expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
  // A search would have to open too many parts.
  expect(parts.length).toBeLessThan(500 / (maxStories / 4));
});

test('few stories are one part, and without stories there is none', () => {
  expect(createSearchParts(stories(3), maxStories)).toHaveLength(1);
  expect(createSearchParts([], maxStories)).toEqual([]);
});

test('stories of one day are divided, too', () => {
  const parts = createSearchParts(stories(200, '2026-06-08'), maxStories);
  expect(parts.length).toBeGreaterThan(9);
  expect(Math.max(...parts.slice(1).map(({ articles }) => articles.length))).toBeLessThanOrEqual(maxStories);
});

test('the newest part, which every search opens, has more than a few stories on any day', () => {
  // Every day a new period of some length begins.
  for (let day = 0; day < 64; day++) {
    const all = Array.from({ length: 300 }, (_, ago) => ({
      slug: `story-${ago}`,
      day: new Date(Date.UTC(2026, 0, 1 + day - ago)).toISOString().slice(0, 10),
    })) as ArticleEntry[];
    const [newest] = createSearchParts(all, maxStories);
    expect(newest?.articles.length, `day ${day}`).toBeGreaterThanOrEqual(maxStories / 2);
  }
});

test('a story that is added or removed changes one part, or splits it or joins two', () => {
  const all = stories(500);
  const before = contents(all);
  for (let round = 0; round < 50; round++) {
    const removed = random.between(0, all.length - 1);
    const after = contents(all.filter((_, index) => index !== removed));
    const changed = [...after].filter(([name, stories]) => before.get(name) !== stories);
    expect(changed.length).toBeLessThanOrEqual(1);
  }
});

test('distant dates are sorted, too', () => {
  const days = ['9999-12-31', '2026-06-08', '1969-12-31', '0001-01-01'];
  const all = days.map((day) => ({ slug: day, day }) as ArticleEntry);
  expect(createSearchParts(all, 1).flatMap(({ articles }) => articles)).toEqual(all);
});
