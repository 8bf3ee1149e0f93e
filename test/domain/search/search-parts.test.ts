import { expect, test } from 'vitest';
import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import { divideForSearch } from '#domain/search/search-parts.ts';
import { createRandom } from '../../../bench/edition/random.ts';

const random = createRandom('parts');
const most = 20;

/** Stories of some years, newest first. */
function stories(count: number, day?: string): ArticleEntry[] {
  return Array.from({ length: count }, (_, number) => {
    const ago = random.between(0, 3650);
    const date = new Date(Date.parse('2026-06-30') - ago * 86_400_000).toISOString().slice(0, 10);
    return { slug: `story-${number}`, day: day ?? date } as ArticleEntry;
  }).sort((one, other) => (one.day < other.day ? 1 : -1));
}

const contents = (articles: readonly ArticleEntry[]) =>
  new Map(
    divideForSearch(articles, most).map(({ name, articles }) => [
      name,
      articles.map(({ slug }) => slug).join(),
    ]),
  );

test('every story stands in one part, none but the newest holds more than a stretch, and their names differ', () => {
  const all = stories(500);
  const parts = divideForSearch(all, most);
  expect(parts.flatMap(({ articles }) => articles)).toEqual(all);
  const [newest, ...others] = parts.map(({ articles }) => articles.length);
  expect(Math.max(...others)).toBeLessThanOrEqual(most);
  expect(newest).toBeLessThan(1.5 * most);
  expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
  // Not so many parts that a search had to open a great number of them.
  expect(parts.length).toBeLessThan(500 / (most / 4));
});

test('few stories are one part, and none are none', () => {
  expect(divideForSearch(stories(3), most)).toHaveLength(1);
  expect(divideForSearch([], most)).toEqual([]);
});

test('stories of one day are divided too', () => {
  const parts = divideForSearch(stories(200, '2026-06-08'), most);
  expect(parts.length).toBeGreaterThan(9);
  expect(Math.max(...parts.slice(1).map(({ articles }) => articles.length))).toBeLessThanOrEqual(most);
});

test('the part that every search opens holds more than a few stories, whatever the day', () => {
  // Each day the newest stretch of time begins anew for some size of it.
  for (let day = 0; day < 64; day++) {
    const all = Array.from({ length: 300 }, (_, ago) => ({
      slug: `story-${ago}`,
      day: new Date(Date.UTC(2026, 0, 1 + day - ago)).toISOString().slice(0, 10),
    })) as ArticleEntry[];
    const [newest] = divideForSearch(all, most);
    expect(newest?.articles.length, `day ${day}`).toBeGreaterThanOrEqual(most / 2);
  }
});

test('a story that comes or goes changes one part, or cuts it or joins two', () => {
  const all = stories(500);
  const before = contents(all);
  for (let round = 0; round < 50; round++) {
    const gone = random.between(0, all.length - 1);
    const after = contents(all.filter((_, index) => index !== gone));
    const changed = [...after].filter(([name, stories]) => before.get(name) !== stories);
    expect(changed.length).toBeLessThanOrEqual(1);
  }
});

test('dates far off have their place', () => {
  const days = ['9999-12-31', '2026-06-08', '1969-12-31', '0001-01-01'];
  const all = days.map((day) => ({ slug: day, day }) as ArticleEntry);
  expect(divideForSearch(all, 1).flatMap(({ articles }) => articles)).toEqual(all);
});
