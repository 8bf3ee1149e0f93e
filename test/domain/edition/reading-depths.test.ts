import { expect, test } from 'vitest';
import type { ArticleOverrides } from '../../fixtures/content/article.ts';
import { makePages, pageAt, wholeStory } from '../../fixtures/content/pages.ts';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

function depthsOf(overrides: ArticleOverrides) {
  const { depths, minutes, analysis } = pageAt(
    makePages({ story: overrides }),
    '/articles/story/',
    'article',
  );
  return { ...depths, full: minutes, deep: analysis.map(({ deep = false }) => deep) };
}

const long = {
  summary: words(238),
  takeaways: [{ lead: words(119), text: words(119) }],
  analysis: [
    { heading: 'Plain', body: words(476) },
    { heading: 'Deep', body: words(952), deep: true },
  ],
  impact: words(238),
};

test('the reading time of each depth is that of the text it shows', () => {
  expect(depthsOf(long)).toEqual({ brief: 2, standard: 5, full: 9, deep: [false, true] });
});

test('a story without deep sections has no standard depth', () => {
  const analysis = long.analysis.map(({ heading, body }) => ({ heading, body }));
  expect(depthsOf({ ...long, analysis })).toEqual({ brief: 2, full: 9, deep: [false, false] });
});

test('a story without takeaways has no brief depth', () => {
  expect(depthsOf({ ...long, takeaways: [] })).not.toHaveProperty('brief');
});

test('a story of takeaways alone has only the full depth', () => {
  const { summary, takeaways } = long;
  expect(
    depthsOf({ ...wholeStory(), summary, takeaways, analysis: [], impact: undefined, faq: [], terms: [] }),
  ).toEqual({
    full: 2,
    deep: [],
  });
});
