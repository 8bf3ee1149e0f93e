import { expect, test } from 'vitest';
import {
  directionOf,
  explainLanguage,
  isLanguageTag,
  isSameLanguage,
  withDigits,
} from '#lib/text/languages.ts';

test('language tags are distinguished from other words', () => {
  expect(['en', 'zh-Hans', 'pt-BR', 'ar'].every(isLanguageTag)).toBe(true);
  expect(['', 'English', 'english language', 'en_GB', '1'].some(isLanguageTag)).toBe(false);
});

test('Arabic, Hebrew, Persian and Urdu are written from right to left', () => {
  expect(['ar', 'he', 'fa', 'ur'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'rtl']);
  expect(['en', 'ko', 'zh-Hans'].map(directionOf)).toEqual(['ltr', 'ltr', 'ltr']);
});

test('a language with digits of its own names those that it has here', () => {
  const tags = ['ar', 'ar-EG', 'fa', 'hi', 'en-GB', 'zh-Hans', 'he', 'ar-u-nu-arab'];
  expect(tags.map(withDigits)).toEqual([
    'ar-u-nu-latn',
    'ar-EG-u-nu-arab',
    'fa-u-nu-arabext',
    'hi-u-nu-latn',
    'en-GB',
    'zh-Hans',
    'he',
    'ar-u-nu-arab',
  ]);
});

test('a language is the same in another region, but not in another script', () => {
  expect(isSameLanguage('en', 'en-GB')).toBe(true);
  expect(isSameLanguage('zh', 'zh-Hans')).toBe(true);
  expect(isSameLanguage('zh-Hans', 'zh-Hant')).toBe(false);
  expect(isSameLanguage('en', 'de')).toBe(false);
});

test.each([
  ['jp', 'ja'],
  ['cn', 'zh'],
  ['gr', 'el'],
  ['dk', 'da'],
  ['en_GB', 'en-GB'],
  ['pt_BR.UTF-8', 'pt-BR'],
  ['Korean', 'ko'],
  ['en-EN', 'en'],
  ['xx', undefined],
  ['zz-ZZ', undefined],
])('%s is no language; %s is meant', (tag, meant) => {
  expect(explainLanguage(tag)).toEqual(meant === undefined ? {} : { meant });
});

test.each([
  'en',
  'en-GB',
  'en-UK',
  'zh-Hant-HK',
  'se',
  'sr-Latn',
  'es-419',
  'yue',
  'tlh',
  'iw',
  'de-1996',
  'en-u-nu-latn',
])('%s is a language', (tag) => {
  expect(explainLanguage(tag)).toBeUndefined();
});
