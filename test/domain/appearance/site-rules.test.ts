import { expect, test } from 'vitest';
import { siteRules } from '#domain/appearance/site-rules.ts';
import { createSiteInfo } from '#domain/pages/site-info.ts';
import { smallEdition } from '../../fixtures/content/pages.ts';

/** The rules of a small paper in a language. */
const rulesOf = (language: string) =>
  siteRules({ ...smallEdition({ story: {} }).site, language }, (src) => src);

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

test('a logo has a file for each theme, or one for both, and rules that only papers with a logo have', () => {
  const { site } = smallEdition({ story: {} });
  const logo = { src: '/logo.svg', width: 600, height: 120 };
  const dark = '/logo-dark.svg';
  expect(createSiteInfo({ ...site, logo: { ...logo, dark } }, '/news/').logo).toEqual({
    files: [
      { src: '/news/logo.svg', theme: 'light' },
      { src: '/news/logo-dark.svg', theme: 'dark' },
    ],
    width: 600,
    height: 120,
  });
  expect(createSiteInfo({ ...site, logo }, '/').logo?.files).toEqual([{ src: '/logo.svg', theme: 'both' }]);
  expect(createSiteInfo(site, '/')).not.toHaveProperty('logo');
  expect(siteRules({ ...site, logo }, String)).toContain('[data-logo]{block-size:1.2em');
  expect(siteRules(site, String)).not.toContain('data-logo');
});
