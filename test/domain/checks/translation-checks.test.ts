import { expect, test } from 'vitest';
import { type EditionJson, paperProblems } from '../../fixtures/content/paper.ts';

const address = (folder: string) => `https://test.example/${folder}`;
const english = { language: 'en', address: address('') };
const korean = { language: 'ko', address: address('ko/') };

function problemsOf(main: EditionJson['articles'] = {}, other: EditionJson['articles'] = {}): string[] {
  return formatted([
    { site: english, articles: main },
    { site: korean, articles: other },
  ]);
}

function formatted(editions: EditionJson[], publicNames: string[] = []): string[] {
  return paperProblems(editions, publicNames).map(
    ({ file, path, message, fix }) => `${file.replace('src/content/', '')} ${path}: ${message}. ${fix}`,
  );
}

test('it is enough if one of two stories names the other, and both may', () => {
  expect(problemsOf({ a: { translations: { ko: 'b' } } }, { b: {} })).toEqual([]);
  expect(problemsOf({ a: {} }, { b: { translations: { en: 'a' } } })).toEqual([]);
  expect(problemsOf({ a: { translations: { ko: 'b' } } }, { b: { translations: { en: 'a' } } })).toEqual([]);
});

test('a translation that does not exist is reported with the one that was probably meant', () => {
  expect(problemsOf({ a: { translations: { ko: 'chip-plan' } } }, { 'chip-plant': {} })).toEqual([
    'articles/a.json translations.ko: there is no article "chip-plan" in the edition ko. Did you mean "chip-plant"?',
  ]);
});

test('a language without an edition is reported with those that have one', () => {
  expect(problemsOf({ a: { translations: { ja: 'b' } } })).toEqual([
    'articles/a.json translations.ja: there is no edition in the language "ja". Use the language of another edition: ko.',
  ]);
  expect(problemsOf({ a: { translations: { en: 'a' } } })).toEqual([
    'articles/a.json translations.en: is the language of this edition. Remove it.',
  ]);
  expect(formatted([{ site: english, articles: { a: { translations: { ko: 'b' } } } }])).toEqual([
    'articles/a.json translations.ko: there is no edition in the language "ko". Remove it, or add the edition as a folder in "editions" of the content folder.',
  ]);
});

test('a published story cannot name a draft or a withdrawn story, and a draft can', () => {
  const withdrawn = {
    status: 'withdrawn',
    withdrawn: { at: '2026-06-09', reason: 'It was wrong.' },
  } as const;
  const naming = { a: { translations: { ko: 'b' } } };
  expect(problemsOf(naming, { b: { status: 'draft' } })).toEqual([
    'articles/a.json translations.ko: the article "b" in the edition ko is a draft. Publish it, or remove this line until then.',
  ]);
  expect(problemsOf(naming, { b: withdrawn })).toEqual([
    'articles/a.json translations.ko: the article "b" in the edition ko was withdrawn. Remove this line.',
  ]);
  expect(problemsOf({ a: { ...naming.a, status: 'draft' } }, { b: { status: 'draft' } })).toEqual([]);
});

test('two stories of one language cannot be translations of the same story', () => {
  const fix =
    'Correct it, or remove it from one of the articles: an article has one translation in each language.';
  const both = 'makes "a" and "c" translations of each other, which are in the same language';
  expect(
    problemsOf({ a: { translations: { ko: 'b' } }, c: { translations: { ko: 'b' } } }, { b: {} }),
  ).toEqual([`articles/c.json translations.ko: ${both}. ${fix}`]);
  const disagreeing = problemsOf(
    { a: { translations: { ko: 'b' } }, c: {} },
    { b: { translations: { en: 'c' } } },
  );
  expect(disagreeing).toHaveLength(1);
  expect(disagreeing[0]).toMatch(/^editions\/1\/articles\/b\.json translations\.en: makes /);
});

test('stories of three editions are one if each names one other', () => {
  const japanese = { site: { language: 'ja', address: address('ja/') } };
  const editions = (back: Record<string, string>): EditionJson[] => [
    { site: english, articles: { a: { translations: { ko: 'b' } }, d: {} } },
    { site: korean, articles: { b: { translations: { ja: 'c' } } } },
    { ...japanese, articles: { c: { translations: back } } },
  ];
  expect(formatted(editions({}))).toEqual([]);
  expect(formatted(editions({ en: 'a' }))).toEqual([]);
  expect(formatted(editions({ en: 'd' }))).toHaveLength(1);
});

test('a machine translation names its original, which is in another language', () => {
  expect(problemsOf({ a: { machineTranslated: true } })).toEqual([
    'articles/a.json machineTranslated: is present, but "translatedFrom" is missing. Add "translatedFrom" with the language of the original, such as "en".',
  ]);
  expect(problemsOf({}, { b: { machineTranslated: true, translatedFrom: 'ko' } })).toEqual([
    'editions/1/articles/b.json translatedFrom: "ko" is the article’s own language. Name the language of the original, or remove it.',
  ]);
  expect(problemsOf({}, { b: { machineTranslated: true, translatedFrom: 'ja' } })).toEqual([]);
});

const section = (name: string, translations: Record<string, string> = {}) => ({
  name,
  hue: 10,
  motif: 'rings' as const,
  translations,
});

test('sections name those of other editions', () => {
  const sections = (...categories: ReturnType<typeof section>[]) =>
    formatted([
      { site: { ...english, categories } },
      { site: { ...korean, categories: [section('칩', { en: 'Chips' }), section('정책')] } },
    ]);
  expect(sections(section('Chips', { ko: '칩' }), section('Policy', { ko: '정책' }))).toEqual([]);
  expect(sections(section('Chips', { ko: '칲' }))).toEqual([
    'site.json categories[0].translations.ko: "칲" is not a category of the edition ko. Did you mean "칩"?',
  ]);
  expect(sections(section('Chips'), section('Policy', { ko: '칩' }))).toEqual([
    'site.json categories[1].translations.ko: "칩" is already the translation of "Chips". Remove it from one of the two.',
  ]);
});

test('editions have languages and addresses of their own, which are in nobody’s way', () => {
  const second = (site: EditionJson['site']) => formatted([{ site: english }, { site }], ['images']);
  expect(second(korean)).toEqual([]);
  expect(second({ ...korean, address: 'https://ko.test.example/' })).toEqual([]);
  expect(second({ ...korean, language: 'en' })).toEqual([
    'editions/1/site.json language: "en" is also the language of src/content/site.json. Give each edition a language of its own.',
  ]);
  expect(second({ ...korean, address: address('') })[0]).toMatch(
    /^editions\/1\/site\.json address: "https:\/\/test\.example\/" is also the address of src\/content\/site\.json\./,
  );
  for (const folder of ['tags/', 'images/', 'articles/ko/'])
    expect(second({ ...korean, address: address(folder) })[0]).toMatch(
      /^editions\/1\/site\.json address: "\/\w+\/" holds pages or files of The Test\./,
    );
});
