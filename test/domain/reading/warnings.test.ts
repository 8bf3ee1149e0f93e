import { expect, test } from 'vitest';
import type { Problem } from '#domain/reading/problems.ts';
import { formatWarnings } from '#domain/reading/warnings.ts';

const warning: Problem = {
  file: 'content/articles/one.json',
  line: 3,
  column: 5,
  path: 'title',
  message: 'may be wrong',
  fix: 'Correct it.',
};

test('warnings are formatted like problems, and say that the site is built', () => {
  expect(formatWarnings([warning])).toBe(
    'The content has 1 warning. The site is built all the same.\n\ncontent/articles/one.json:3:5\n  title: may be wrong\n  → Correct it.\n',
  );
});

test('without warnings there is no text', () => {
  expect(formatWarnings([])).toBe('');
});

test('of many warnings, a hundred are shown with the number of the others', () => {
  const text = formatWarnings(Array.from({ length: 120 }, () => warning));
  expect(text).toMatch(/^The content has 120 warnings\./);
  expect(text.split('→')).toHaveLength(101);
  expect(text).toMatch(/\n\n20 more are not shown\.\n$/);
});
