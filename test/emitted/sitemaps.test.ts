import robotsParser from 'robots-parser';
import { expect, test } from 'vitest';
import { parseMarkdown } from '#domain/markdown/parse-markdown.ts';
import { readSitemap, readSitemapIndex } from '../fixtures/formats/sitemaps.ts';
import {
  attribute,
  base,
  builtFiles,
  builtPaths,
  editionFolders,
  elementsNamed,
  readBuilt,
  readPage,
} from '../fixtures/sites/built-site.ts';
import { readText } from '../fixtures/source-files.ts';

const { origin } = new URL(JSON.parse(readText('src/content/site.json')).address);
const address = (path: string) => origin + base + path.slice(1);
const fileOf = (url: string) => decodeURIComponent(url.slice((origin + base).length));
const read = (url: string) => readBuilt(fileOf(url)).toString();

const index = await readSitemapIndex(read(address('/sitemap.xml')));
const items = (await Promise.all(index.map(({ url }) => readSitemap(read(url))))).flat();
const listed = items.map(({ url }) => url);

function robotsOf(path: string): string | undefined {
  const [meta] = elementsNamed(readPage(path), 'meta').filter(
    (element) => attribute(element, 'name') === 'robots',
  );
  return meta && attribute(meta, 'content');
}

test('the sitemap lists every indexable page once, and no other', () => {
  const wanted = builtPaths.filter((path) => !robotsOf(path)?.includes('noindex')).map(address);
  expect(wanted.length).toBeGreaterThan(100);
  expect([...listed].sort()).toEqual(wanted.sort());
});

test('every URL of the sitemap is the canonical one of its page', () => {
  for (const url of listed) {
    const [link] = elementsNamed(readPage(url.slice((origin + base).length - 1)), 'link').filter(
      (element) => attribute(element, 'rel') === 'canonical',
    );
    expect(link && attribute(link, 'href'), url).toBe(url);
  }
});

test('the sitemap index lists every sitemap, and dates are not the build’s', () => {
  const parts = builtFiles.filter((file) => file.startsWith('sitemaps/'));
  expect(index.map(({ url }) => fileOf(url)).sort()).toEqual(parts);
  // The paper's own pages have no date.
  for (const { url, lastmod = '' } of items.filter(({ url }) => !/\/(?:about|imprint)\/$/.test(url)))
    expect(Date.parse(lastmod), url).toBeLessThan(Date.parse('2026-07-01'));
});

test('the news sitemap is a valid sitemap of listed pages', async () => {
  const news = await readSitemap(read(address('/news-sitemap.xml')));
  expect(news).not.toEqual([]);
  for (const { url } of news) expect(listed).toContain(url);
});

test('robots.txt allows everything and lists both sitemaps of each edition', () => {
  const robots = robotsParser(address('/robots.txt'), read(address('/robots.txt')));
  const editions = ['', ...editionFolders];
  expect(robots.getSitemaps()).toEqual(
    editions.flatMap((edition) => [
      address(`/${edition}sitemap.xml`),
      address(`/${edition}news-sitemap.xml`),
    ]),
  );
  for (const url of [...listed, address('/search/')])
    expect(robots.isAllowed(url, 'Googlebot'), url).toBe(true);
});

test('llms.txt lists the Markdown version of every article, which links to the article', () => {
  const versions = [...read(address('/llms.txt')).matchAll(/\]\((\S+\/index\.md)\)/g)].map(
    ([, url = '']) => url,
  );
  const articles = listed.filter((url) => url.startsWith(address('/articles/')));
  expect([...versions].sort()).toEqual(articles.map((url) => `${url}index.md`).sort());
  for (const url of versions) {
    expect(parseMarkdown(read(url)).problems, url).toEqual([]);
    expect(read(url)).toContain(`<${url.replace('index.md', '')}>`);
  }
  const files = builtFiles.filter((file) => file.endsWith('.md'));
  expect(files).toHaveLength(versions.length);
});
