import { expect, test } from 'vitest';
import { toMarkdown } from '../../bench/report.ts';
import { meanRatio, median, pairedRatio, rotate, spread } from '../../bench/statistics.ts';

test('the median is the middle figure, or the mean of the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(() => median([])).toThrow();
  expect(spread([9, 1, 5])).toEqual({ median: 5, low: 1, high: 9 });
});

test('ratios are taken within each round, so that a slow round cancels out', () => {
  expect(pairedRatio([10, 100, 11], [10, 100, 10])).toEqual({ median: 1, low: 1, high: 1.1 });
});

test('the mean of ratios is geometric, and its error shrinks with more rounds', () => {
  const { mean, error } = meanRatio([2, 8], [1, 2]);
  expect(mean).toBeCloseTo(Math.sqrt(8));
  expect(error).toBeCloseTo(Math.sqrt(8) * Math.log(Math.SQRT2));
  expect(meanRatio([2, 2, 8, 8], [1, 1, 2, 2]).error).toBeLessThan(error);
  expect(meanRatio([3, 6], [2, 4])).toEqual({ mean: expect.closeTo(1.5), error: expect.closeTo(0) });
  expect(() => meanRatio([], [])).toThrow();
});

test('every value comes first in some round', () => {
  expect([0, 1, 2, 3].map((round) => rotate(['a', 'b', 'c'], round)[0])).toEqual(['a', 'b', 'c', 'a']);
});

test('a table becomes Markdown with right-aligned numbers', () => {
  const table = { title: 'Times', note: 'In ms.', head: ['', 'site'], rows: [['First paint', '400']] };
  expect(toMarkdown(table)).toBe('## Times\n\nIn ms.\n\n|  | site |\n| --- | ---: |\n| First paint | 400 |');
});
