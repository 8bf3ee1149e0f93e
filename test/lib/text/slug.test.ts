import { expect, test } from 'vitest';
import { createFragments, slugify } from '#lib/text/slug.ts';

test('a slug keeps letters of every script', () => {
  expect(slugify('한국 AI')).toBe('한국-ai');
  expect(slugify('人工智能')).toBe('人工智能');
  expect(slugify('Économie')).toBe('économie');
});

test('C, C++ and C# have different slugs', () => {
  expect(['C', 'C++', 'C#'].map(slugify)).toEqual(['c', 'c-plus-plus', 'c-sharp']);
});

test('a name without letters or digits has no slug', () => {
  expect(slugify('—!?')).toBe('');
});

test('fragments of a page are unique and differ from reserved ones', () => {
  const fragment = createFragments(['sources']);
  expect([fragment('Sources'), fragment('Power'), fragment('Power'), fragment('…')]).toEqual([
    'sources-2',
    'power',
    'power-2',
    'part',
  ]);
});

test('a long fragment is cut between words', () => {
  const fragment = createFragments()(
    'one two three four five six seven eight nine ten eleven twelve thirteen',
  );
  expect(fragment).toBe('one-two-three-four-five-six-seven-eight-nine-ten-eleven-twelve');
});
