import { expect, test } from 'vitest';
import { countWords, readingMinutes } from '#domain/edition/reading-time.ts';
import type { BriefPageData } from '#domain/page-data/brief.ts';
import { type ArticleOverrides, articleFile } from '../../fixtures/content/article.ts';
import { edition, type SiteOverrides } from '../../fixtures/content/edition.ts';
import { layOut } from '../../fixtures/content/whole-edition.ts';

/** Creates the brief of stories, given by slug. */
function briefOf(
  stories: Record<string, ArticleOverrides>,
  site: SiteOverrides = {},
  base = '/',
): BriefPageData {
  const files = Object.entries(stories).map(([slug, story]) => articleFile(slug, story));
  const page = layOut(edition(files, site), base).at('/brief/');
  if (page?.kind !== 'brief') throw new Error('there is no brief');
  return page;
}

const slugsOf = ({ sections }: BriefPageData) =>
  sections.flatMap(({ stories }) => stories.map(({ href }) => href.split('/').at(-2)));

/** Creates stories of a day with slugs such as `8-0` and `8-1`. */
const ofDay = (day: number, count: number): Record<string, ArticleOverrides> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${day}-${index}`,
      { publishedAt: `2026-06-${String(day).padStart(2, '0')}` },
    ]),
  );

test('the brief has the stories of the newest day', () => {
  expect(slugsOf(briefOf({ ...ofDay(9, 7), ...ofDay(8, 3) }))).toEqual(Object.keys(ofDay(9, 7)));
});

test('if the newest day has few stories, whole earlier days are added', () => {
  const page = briefOf({ ...ofDay(9, 1), ...ofDay(8, 4), ...ofDay(5, 3), ...ofDay(1, 2) });
  expect(slugsOf(page)).toEqual(Object.keys({ ...ofDay(9, 1), ...ofDay(8, 4), ...ofDay(5, 3) }));
  expect([page.newest?.text, page.oldest?.text]).toEqual(['9 June 2026', '5 June 2026']);
});

test('of a day with very many stories, the brief has the newest 20', () => {
  const stories = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => {
      const minute = String(index % 60).padStart(2, '0');
      return [`s-${index}`, { publishedAt: `2026-06-08T0${Math.floor(index / 60)}:${minute}:00Z` }];
    }),
  );
  const page = briefOf(stories);
  expect(page.count).toBe(20);
  expect(slugsOf(page)).toEqual(Array.from({ length: 20 }, (_, index) => `s-${299 - index}`));
  expect(page).not.toHaveProperty('oldest');
});

test('the brief of a new paper has all its stories, and that of an empty paper a count of 0', () => {
  expect(slugsOf(briefOf({ ...ofDay(9, 1), ...ofDay(2, 1) }))).toEqual(['9-0', '2-0']);
  expect(briefOf({})).toMatchObject({ count: 0, sections: [] });
  expect(briefOf({})).not.toHaveProperty('newest');
});

test('the newest four stories come first, then the rest by category in the paper’s order, none twice', () => {
  const page = briefOf({
    ...ofDay(9, 4),
    law: { category: 'Policy & Safety', publishedAt: '2026-06-07' },
    chip: { publishedAt: '2026-06-07' },
    fab: { publishedAt: '2026-06-07' },
  });
  expect(page.sections.map(({ category, stories }) => [category?.name, stories.map(({ id }) => id)])).toEqual(
    [
      [undefined, Object.keys(ofDay(9, 4))],
      ['Hardware', ['chip', 'fab']],
      ['Policy & Safety', ['law']],
    ],
  );
  expect(page.sections[0]?.stories[0]?.category.name).toBe('Hardware');
  expect(briefOf({ chip: {} }).sections).toHaveLength(1);
});

test('the lead comes first, also if it is older than the other stories of the brief', () => {
  const stories = { ...ofDay(9, 25), ...ofDay(5, 1) };
  const newest = Object.keys(ofDay(9, 25)).toSorted();
  const recent = briefOf(stories, { lead: '9-1' });
  const others = newest.filter((slug) => slug !== '9-1');
  expect(slugsOf(recent)).toEqual(['9-1', ...others.slice(0, 19)]);
  const old = briefOf(stories, { lead: '5-0' });
  expect(slugsOf(old)).toEqual(['5-0', ...newest.slice(0, 19)]);
  expect(old.count).toBe(20);
  expect([old.newest?.text, old.oldest?.text]).toEqual(['9 June 2026', '5 June 2026']);
});

test('a story has its key points, or else its summary', () => {
  const [story] = briefOf({ chip: {} }).sections[0]?.stories ?? [];
  expect(story?.takeaways).toEqual([
    { lead: 'It is open', stop: '. ', text: 'The doors were opened on Monday.' },
  ]);
  const analysis = [{ heading: 'One', body: 'Text.' }];
  const [other] = briefOf({ chip: { takeaways: undefined, analysis } }).sections[0]?.stories ?? [];
  expect(other).toMatchObject({ takeaways: [], summary: 'A data centre has opened.' });
});

test('a story in another language has its language and direction', () => {
  const [story] = briefOf({ chip: { language: 'ar' } }).sections[0]?.stories ?? [];
  expect(story).toMatchObject({ lang: 'ar', dir: 'rtl' });
});

test('the reading time counts only the words in the brief', () => {
  const text = 'word '.repeat(476).trim();
  const analysis = [{ heading: 'Long', body: 'word '.repeat(5000) }];
  const takeaways = [{ lead: 'Lead', text }];
  const stories = { one: { takeaways, analysis }, two: { takeaways, analysis } };
  expect(briefOf(stories).minutes).toBe(4);
  const summary = 'word '.repeat(2380).trim();
  expect(briefOf({ one: { summary, takeaways: undefined, analysis } }).minutes).toBe(10);
  const chinese = '人工智能模型'.repeat(500);
  const page = briefOf({ one: { language: 'zh', takeaways: [{ lead: '一', text: chinese }] } });
  expect(page.minutes).toBe(readingMinutes(countWords(chinese, 'zh')));
});

test('fragments are unique and differ from those of the page', () => {
  const page = briefOf({ main: {}, hardware: {}, root: {}, latest: {}, ...ofDay(1, 2) });
  const ids = page.sections.flatMap(({ id, stories }) => [id, ...stories.map((story) => story.id)]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).not.toContain('main');
  expect(ids).not.toContain('root');
});

test('links include the base', () => {
  const page = briefOf(ofDay(9, 6), { address: 'https://test.example/news/' }, '/news/');
  const [latest, section] = page.sections;
  expect(latest?.stories[0]?.category.href).toBe('/news/categories/hardware/');
  expect(section?.category?.href).toBe('/news/categories/hardware/');
  expect(section?.stories[0]?.href).toBe('/news/articles/9-4/');
});
