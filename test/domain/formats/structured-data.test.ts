import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { createStructuredData } from '#domain/formats/structured-data/structured-data.ts';
import { siteSchema } from '#domain/schema/site.ts';
import { structuredDataElement } from '#node/rendering/document.ts';
import { siteFile } from '../../fixtures/content/edition.ts';
import { makePages, pageAt, wholeStory } from '../../fixtures/content/pages.ts';

const hostile = 'Ends </script><script>alert(1)</script> <!-- & "here"';
const pages = makePages({
  story: wholeStory({
    title: hostile,
    publishedAt: '2026-06-08',
    sources: [{ name: 'Wire', url: 'https://wire.example/a', publishedAt: '2026-06-07' }, { name: 'Post' }],
    corrections: [{ at: '2026-06-10', text: 'It was two.' }],
    faq: [{ question: 'Who gains?', answer: 'The **town** gains.' }],
  }),
  korean: wholeStory({ title: '전력', language: 'ko', faq: [] }),
});
const paper = {
  site: siteSchema.parse(JSON.parse(siteFile({ address: 'https://test.example/news/' }).text)),
  base: '/news/',
  logo: 'icons/icon-512.png',
};

type Node = Record<string, unknown>;

function nodesOf(path: string): Node[] {
  const page = pages.at(path);
  if (!page) throw new Error(`There is no page ${path}.`);
  return (createStructuredData(page, paper)?.['@graph'] ?? []) as unknown as Node[];
}

const nodeOf = (path: string, type: string) => nodesOf(path).find((node) => node['@type'] === type);

test('a story has its sources, their publishers and its corrections', () => {
  expect(nodeOf('/articles/story/', 'NewsArticle')).toMatchObject({
    headline: hostile,
    datePublished: '2026-06-08',
    dateModified: '2026-06-10',
    isBasedOn: [
      { url: 'https://wire.example/a', publisher: { name: 'Wire' }, datePublished: '2026-06-07' },
      { publisher: { name: 'Post' } },
    ],
    correction: [{ text: 'It was two.', datePublished: '2026-06-10' }],
    author: { logo: 'https://test.example/news/icons/icon-512.png' },
  });
});

test('a revision without a time, on the day of publication, is not before the publication', () => {
  const publishedAt = '2026-06-08T14:00:00Z';
  const sameDay = makePages({
    updated: { publishedAt, updatedAt: '2026-06-08' },
    corrected: { publishedAt, corrections: [{ at: '2026-06-08', text: 'It was two.' }] },
    // In London, it is already the next day.
    late: { publishedAt: '2026-06-08T23:30:00Z', updatedAt: '2026-06-09' },
  });
  const articleAt = (path: string) => {
    const page = pageAt(sameDay, path, 'article');
    const [article] = (createStructuredData(page, paper)?.['@graph'] ?? []) as unknown as Node[];
    return { ...article, properties: page.head.properties, changed: page.revised };
  };
  expect(articleAt('/articles/updated/')).toMatchObject({
    dateModified: publishedAt,
    changed: publishedAt,
    properties: expect.arrayContaining([['article:modified_time', publishedAt]]),
  });
  expect(articleAt('/articles/corrected/')).toMatchObject({
    dateModified: publishedAt,
    correction: [{ datePublished: publishedAt }],
  });
  expect(articleAt('/articles/late/')).toMatchObject({ dateModified: '2026-06-08T23:30:00Z' });
});

test('questions have plain-text answers, and a story without questions has no FAQ page', () => {
  expect(nodeOf('/articles/story/', 'FAQPage')).toMatchObject({
    mainEntity: [{ name: 'Who gains?', acceptedAnswer: { text: 'The town gains.' } }],
  });
  expect(nodeOf('/articles/korean/', 'FAQPage')).toBeUndefined();
  expect(nodeOf('/articles/korean/', 'NewsArticle')).toMatchObject({ inLanguage: 'ko' });
});

test('the front page describes the site’s search', () => {
  expect(nodeOf('/', 'WebSite')).toMatchObject({
    potentialAction: { target: { urlTemplate: 'https://test.example/news/search/?q={query}' } },
  });
});

test('personal pages have no structured data', () => {
  expect(nodesOf('/saved/')).toEqual([]);
  expect(nodesOf('/search/')).toEqual([]);
});

test('no text of a story closes the script element', () => {
  const page = pages.at('/articles/story/');
  if (!page) throw new Error('there is no story');
  const { childNodes } = parseFragment(structuredDataElement(page, paper));
  expect(childNodes).toHaveLength(1);
  const [script] = childNodes;
  const [text] = script && 'childNodes' in script ? script.childNodes : [];
  const graph = JSON.parse(text && 'value' in text ? text.value : '');
  expect(graph['@graph'][0].headline).toBe(hostile);
});

test('a picture has its size, and caption, credit and licence where they are given', () => {
  const image = { src: '/harbour.jpg', alt: 'A harbour', width: 1600, height: 900 };
  const pictured = makePages({
    full: { image: { ...image, caption: 'The harbour at noon.', credit: 'A. Nyman', licence: 'CC BY 4.0' } },
    linked: { image: { ...image, licence: 'https://creativecommons.org/licenses/by/4.0/' } },
    owned: { image: { ...image, licence: '© The agency' } },
  });
  const imageOf = (slug: string) => {
    const page = pageAt(pictured, `/articles/${slug}/`, 'article');
    const [article] = (createStructuredData(page, paper)?.['@graph'] ?? []) as unknown as Node[];
    return ([article?.image].flat() as Node[])[0];
  };
  expect(imageOf('full')).toEqual({
    '@type': 'ImageObject',
    url: 'https://test.example/harbour.jpg',
    contentUrl: 'https://test.example/harbour.jpg',
    width: '1600',
    height: '900',
    caption: 'The harbour at noon.',
    creditText: 'A. Nyman',
    license: { '@type': 'CreativeWork', name: 'CC BY 4.0' },
  });
  expect(imageOf('linked')).toMatchObject({ license: 'https://creativecommons.org/licenses/by/4.0/' });
  expect(imageOf('owned')).toMatchObject({ copyrightNotice: '© The agency' });
  expect(imageOf('owned')).not.toHaveProperty('license');
});

test('an advertisement without authors is by whoever paid for it', () => {
  const pages = makePages({ offer: { kind: 'sponsored', sources: [{ name: 'Harbour Heating' }] } });
  const page = pageAt(pages, '/articles/offer/', 'article');
  const [article] = (createStructuredData(page, paper)?.['@graph'] ?? []) as unknown as Node[];
  const sponsor = { '@type': 'Organization', name: 'Harbour Heating' };
  expect(article).toMatchObject({ author: sponsor, sponsor, publisher: { name: 'The Test' } });
});
