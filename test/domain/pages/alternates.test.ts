import { expect, test } from 'vitest';
import { createSitemapFiles } from '#domain/formats/sitemap.ts';
import { createPages } from '#domain/pages/pages.ts';
import { createPaper, type EditionJson, type LaidOutEdition } from '../../fixtures/content/paper.ts';

const section = (name: string, translations: Record<string, string> = {}) => ({
  name,
  hue: 10,
  motif: 'rings' as const,
  translations,
});

const english: EditionJson = {
  site: {
    language: 'en',
    address: 'https://test.example/',
    categories: [section('Chips', { ko: '칩' }), section('Policy')],
  },
  articles: {
    plant: { category: 'Chips', tags: ['Korea'], translations: { ko: 'gongjang' } },
    law: { category: 'Policy' },
    wafer: { category: 'Chips' },
  },
};
const korean: EditionJson = {
  site: { language: 'ko', address: 'https://test.example/ko/', categories: [section('칩')] },
  articles: { gongjang: { category: '칩', translatedFrom: 'en' } },
};
const japanese: EditionJson = {
  site: { language: 'ja', address: 'https://ja.test.example/', categories: [section('半導体')] },
  articles: { kojo: { category: '半導体', translations: { en: 'plant' } } },
};

const paper = createPaper([english, korean, japanese]);
const [main, second] = paper;

function headOf(edition: LaidOutEdition | undefined, path: string) {
  const page = edition?.pages.at(path);
  if (!page) throw new Error(`there is no page ${path}`);
  return page.head;
}

const alternatesOf = (edition: LaidOutEdition | undefined, path: string) =>
  (headOf(edition, path).links ?? []).flatMap(({ hrefLang, href }) =>
    hrefLang ? [`${hrefLang} ${href}`] : [],
  );

test('a story names itself, its translations in all editions, and the main edition as the default', () => {
  const expected = [
    'en https://test.example/articles/plant/',
    'ko https://test.example/ko/articles/gongjang/',
    'ja https://ja.test.example/articles/kojo/',
    'x-default https://test.example/articles/plant/',
  ];
  expect(alternatesOf(paper[0], '/articles/plant/')).toEqual(expected);
  expect(alternatesOf(paper[1], '/articles/gongjang/')).toEqual(expected);
  expect(alternatesOf(paper[2], '/articles/kojo/')).toEqual(expected);
  expect(alternatesOf(main, '/articles/law/')).toEqual([]);
});

test.each(['/', '/tags/', '/brief/', '/glossary/', '/saved/', '/search/', '/settings/'])(
  'every edition has %s',
  (path) => {
    const expected = [
      `en https://test.example${path}`,
      `ko https://test.example/ko${path}`,
      `ja https://ja.test.example${path}`,
      `x-default https://test.example${path}`,
    ];
    for (const edition of paper) expect(alternatesOf(edition, path)).toEqual(expected);
  },
);

test('sections have the alternates that they name, topics and sources none', () => {
  const ofChips = [
    'en https://test.example/categories/chips/',
    'ko https://test.example/ko/categories/%EC%B9%A9/',
    'x-default https://test.example/categories/chips/',
  ];
  expect(alternatesOf(main, '/categories/chips/')).toEqual(ofChips);
  expect(alternatesOf(second, '/categories/%EC%B9%A9/')).toEqual(ofChips);
  expect(alternatesOf(main, '/categories/policy/')).toEqual([]);
  expect(alternatesOf(main, '/tags/korea/')).toEqual([]);
  expect(alternatesOf(main, '/sources/the-wire/')).toEqual([]);
});

test('links to other languages lead to the nearest page, and say so in that language', () => {
  const linkOf = (edition: LaidOutEdition | undefined, path: string, language: string) => {
    const link = headOf(edition, path).languages?.find(({ lang }) => lang === language);
    return [link?.name, link?.href, link?.note];
  };
  expect(linkOf(main, '/articles/plant/', 'ko')).toEqual(['한국어', '/ko/articles/gongjang/', undefined]);
  expect(linkOf(main, '/articles/plant/', 'ja')).toEqual([
    '日本語',
    'https://ja.test.example/articles/kojo/',
    undefined,
  ]);
  const [, section, note] = linkOf(main, '/articles/wafer/', 'ko');
  expect([section, note]).toEqual(['/ko/categories/%EC%B9%A9/', expect.stringContaining('칩')]);
  expect(linkOf(main, '/articles/law/', 'ko').slice(1)).toEqual(['/ko/', expect.stringMatching(/./)]);
  expect(linkOf(main, '/tags/korea/', 'ko').slice(1)).toEqual(['/ko/tags/', expect.stringMatching(/./)]);
  expect(linkOf(main, '/sources/the-wire/', 'ko').slice(1)).toEqual(['/ko/', expect.stringMatching(/./)]);
  expect(linkOf(second, '/tags/', 'en')).toEqual(['English', '/tags/', undefined]);
});

test('the page and its translations are named as locales of Open Graph', () => {
  const localesOf = (path: string) =>
    headOf(main, path).properties?.filter(([property]) => property.startsWith('og:locale'));
  expect(localesOf('/articles/plant/')).toEqual([
    ['og:locale', 'en_US'],
    ['og:locale:alternate', 'ko_KR'],
    ['og:locale:alternate', 'ja_JP'],
  ]);
  expect(localesOf('/articles/law/')).toEqual([['og:locale', 'en_US']]);
});

test('sitemaps have the alternates of the pages', () => {
  for (const { edition, base, pages } of paper) {
    const texts = Array.from(
      createSitemapFiles(createPages(edition, base), edition, base),
      ({ text }) => text,
    );
    const entries = texts.join('').match(/<url>.*<\/url>/g) ?? [];
    const { origin } = new URL(edition.site.address);
    for (const entry of entries) {
      const [, address = ''] = /<loc>([^<]*)<\/loc>/.exec(entry) ?? [];
      const path = address.slice(origin.length + base.length - 1);
      const links = Array.from(
        entry.matchAll(/<xhtml:link rel="alternate" hreflang="([^"]*)" href="([^"]*)"\/>/g),
        ([, lang, href]) => `${lang} ${href}`,
      );
      expect(links).toEqual(alternatesOf({ edition, base, pages }, path));
    }
    expect(entries.join('')).toContain('<xhtml:link');
  }
});

test('a paper with one edition says nothing of languages', () => {
  const [only] = createPaper([
    { ...english, articles: { law: { category: 'Policy' } }, site: { language: 'en' } },
  ]);
  const head = headOf(only, '/');
  expect(head.languages).toBeUndefined();
  expect(JSON.stringify(head)).not.toMatch(/hrefLang|og:locale/);
});

test('under another base, addresses of editions below the main one follow it', () => {
  const [moved] = createPaper([english, korean], '/preview/');
  expect(headOf(moved, '/').languages?.map(({ href }) => href)).toEqual(['/preview/ko/']);
});
