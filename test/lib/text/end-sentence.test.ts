import { expect, test } from 'vitest';
import { endSentence } from '#lib/text/end-sentence.ts';

test.each([
  ['It is open', 'It is open.'],
  ['It is open (now)', 'It is open (now).'],
  ['He said “open”', 'He said “open”.'],
])('a full stop is added: %s', (text, expected) => {
  expect(endSentence(text)).toBe(expected);
});

test.each([
  'It is open.',
  'Who pays?',
  'He said “open.”',
  '(It is open.)',
  '« Ouvert ! »',
  '开放。',
  '他说“开放。”',
])('a sentence that has ended is unchanged: %s', (text) => {
  expect(endSentence(text)).toBe(text);
});
