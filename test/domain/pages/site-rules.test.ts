import { expect, test } from 'vitest';
import { siteRules } from '#domain/pages/site-info.ts';
import { smallEdition } from '../../fixtures/content/pages.ts';

/** The rules of a small paper in a language. */
const rulesOf = (language: string) => siteRules({ ...smallEdition({ story: {} }).site, language });

test('the mark of a section that has changed is in the language of the paper', () => {
  expect(rulesOf('en-GB')).toContain(':root{--revised:"Updated since you read it"}');
  expect(rulesOf('de')).not.toContain('Updated');
});

test.each([
  ['fa', 'persian'],
  ['ar-EG', 'arabic-indic'],
  ['mr', 'devanagari'],
])('numbered lists in %s have %s digits', (language, style) => {
  expect(rulesOf(language)).toContain(`:root{--digits:${style}}`);
});

test.each(['ar', 'de', 'hi', 'he'])('numbered lists in %s have the usual digits', (language) => {
  expect(rulesOf(language)).not.toContain('--digits');
});
