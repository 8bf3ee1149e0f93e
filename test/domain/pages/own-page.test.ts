import { expect, test } from 'vitest';
import { createSitemapFiles } from '#domain/formats/sitemap.ts';
import { createStructuredData } from '#domain/formats/structured-data/structured-data.ts';
import type { OwnPageData } from '#domain/page-data/own.ts';
import { createPages } from '#domain/pages/pages.ts';
import { createSiteInfo } from '#domain/pages/site-info.ts';
import { createPaper, type LaidOutEdition } from '../../fixtures/content/paper.ts';

const imprint = '# Imprint\n\nWho is\n*responsible*.\n\n### By law\n\n[About](/about/), [law](#by-law).';
const [english, korean] = createPaper(
  [
    {
      site: { language: 'en', address: 'https://test.example/' },
      pages: { about: '# About us\n\nText.', imprint },
    },
    {
      site: { language: 'ko', address: 'https://test.example/ko/' },
      pages: { imprint: '# 발행 정보\n\n글.' },
    },
  ],
  '/news/',
);

function ownPage(edition: LaidOutEdition | undefined, path: string): OwnPageData {
  const page = edition?.pages.at(path);
  if (page?.kind !== 'own') throw new Error(`${path} is no own page`);
  return page;
}

test('a page has its title, its first paragraph as description, and fragments and addresses in its text', () => {
  const page = ownPage(english, '/imprint/');
  expect(page).toMatchObject({ title: 'Imprint', href: '/news/imprint/' });
  expect(page.head).toMatchObject({
    title: 'Imprint',
    paper: 'The Test',
    description: 'Who is responsible.',
    canonical: 'https://test.example/news/imprint/',
    robots: 'max-image-preview:large',
  });
  const [, heading, links] = page.text;
  expect(heading).toMatchObject({ type: 'heading', level: 2, id: 'by-law' });
  expect(JSON.stringify(links)).toContain('"href":"/news/about/"');
  expect(JSON.stringify(links)).toContain('"href":"#by-law"');
});

test('pages with the same file name are one page in several languages', () => {
  const languagesOf = (edition: LaidOutEdition | undefined, path: string) =>
    ownPage(edition, path).head.languages?.map(({ href, note }) => [href, note]);
  expect(languagesOf(english, '/imprint/')).toEqual([['/news/ko/imprint/', undefined]]);
  expect(languagesOf(korean, '/imprint/')).toEqual([['/news/imprint/', undefined]]);
  expect(ownPage(english, '/imprint/').head.links).toContainEqual({
    rel: 'alternate',
    hrefLang: 'ko',
    href: 'https://test.example/news/ko/imprint/',
  });
  expect(languagesOf(english, '/about/')).toEqual([['/news/ko/', expect.any(String)]]);
});

test('pages are in the sitemap and described for search engines', () => {
  if (!english) throw new Error('no edition');
  const { edition, base } = english;
  const files = [...createSitemapFiles(createPages(edition, base), edition, base)];
  expect(files.map(({ text }) => text).join()).toContain('<loc>https://test.example/news/imprint/</loc>');
  const { site } = edition;
  expect(createStructuredData(ownPage(english, '/imprint/'), { site, base })).toMatchObject({
    '@graph': [
      { '@type': 'WebPage', name: 'Imprint', url: 'https://test.example/news/imprint/' },
      { '@type': 'BreadcrumbList' },
    ],
  });
});

test('every page links them in its footer, under their titles', () => {
  if (!english || !korean) throw new Error('no edition');
  expect(createSiteInfo(english.edition.site, english.base).footer).toEqual([
    { name: 'About us', href: '/news/about/' },
    { name: 'Imprint', href: '/news/imprint/' },
  ]);
  expect(createSiteInfo(korean.edition.site, korean.base).footer).toHaveLength(1);
});

test('a path that is no page of the paper has none', () => {
  expect(english?.pages.at('/imprnt/')).toBeUndefined();
  expect(english?.pages.at('/constructor/')).toBeUndefined();
});
