import { expect, test } from 'vitest';
import type { ArticleOverrides } from '../../fixtures/content/article.ts';
import { makePages, pageAt, wholeStory } from '../../fixtures/content/pages.ts';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

function minutesOf(overrides: ArticleOverrides) {
  const { takeawaysMinutes, minutes } = pageAt(
    makePages({ story: overrides }),
    '/articles/story/',
    'article',
  );
  return { takeaways: takeawaysMinutes, full: minutes };
}

const long = {
  summary: words(238),
  takeaways: [{ lead: words(119), text: words(119) }],
  analysis: [
    { heading: 'First', body: words(476) },
    { heading: 'Second', body: words(952) },
  ],
  impact: words(238),
};

test('the reading time of the takeaways is that of the summary and the takeaways', () => {
  expect(minutesOf(long)).toEqual({ takeaways: 2, full: 9 });
});

test('a story without takeaways has one reading time', () => {
  expect(minutesOf({ ...long, takeaways: [] }).takeaways).toBeUndefined();
});

test('a story of takeaways alone has one reading time', () => {
  const { summary, takeaways } = long;
  const story = { ...wholeStory(), summary, takeaways, analysis: [], impact: undefined, faq: [], terms: [] };
  expect(minutesOf(story)).toEqual({ takeaways: undefined, full: 2 });
});

test('the words of a body count, and those of sections without headings', () => {
  const story = { summary: 'One.', takeaways: [], analysis: [{ body: 'Five six.' }] };
  const page = pageAt(
    makePages({ story: { ...story, body: '# Two\n\nThree *four*.' } }),
    '/articles/story/',
    'article',
  );
  expect(page.words).toBe(6);
  expect(minutesOf({ ...long, analysis: [], impact: undefined, body: words(476) })).toEqual({
    takeaways: 2,
    full: 4,
  });
});

test('a section that an earlier version marked as deep reads like any other', () => {
  const analysis = long.analysis.map((section) => ({ ...section, deep: true }));
  expect(minutesOf({ ...long, analysis })).toEqual(minutesOf(long));
});
