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

test.each([
  ['Daten\u00adschutz', 'datenschutz'],
  ['Open\u200bWord', 'openword'],
  ['Open\u2060Word\ufeff', 'openword'],
  ['\u200eC++\u200f', 'c-plus-plus'],
  ['نیم\u200cفاصله', 'نیمفاصله'],
  ['ශ්\u200dරී ලංකාව', 'ශ්රී-ලංකාව'],
  ['क्\u200dष', 'क्ष'],
  ['AI 👨\u200d👩\u200d👧 ❤\ufe0f news', 'ai-news'],
  ['e\u200d\u0301tat', 'état'],
])('invisible characters leave no trace in a slug: %j', (text, slug) => {
  expect(slugify(text)).toBe(slug);
});

test.each([
  ['O’Reilly', "O'Reilly", 'O‘Reilly', 'Oʼreilly'],
  ['Oʻzbekiston', 'O‘zbekiston', "O'zbekiston"],
  ['Компʼютер', 'Комп’ютер'],
  ['İşlemci', 'işlemci', 'i\u0307şlemci'],
  ['Économie', 'E\u0301conomie', 'ÉCONOMIE'],
  ['ＡＩ', 'ai'],
])('spellings that look alike have one slug: %s', (...names) => {
  expect(new Set(names.map(slugify)).size).toBe(1);
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
