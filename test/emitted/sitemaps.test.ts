import robotsParser from 'robots-parser';
import { expect, test } from 'vitest';
import { parseMarkdown } from '#domain/markdown/parse-markdown.ts';
import { readSitemap, readSitemapIndex } from '../fixtures/formats/sitemaps.ts';
import {
  attribute,
  base,
  builtFiles,
  builtPaths,
  named,
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
  const [meta] = named(readPage(path), 'meta').filter((element) => attribute(element, 'name') === 'robots');
  return meta && attribute(meta, 'content');
}

test('the sitemap names every page that search engines may list, once, and no other', () => {
  const wanted = builtPaths.filter((path) => !robotsOf(path)?.includes('noindex')).map(address);
  expect(wanted.length).toBeGreaterThan(100);
  expect([...listed].sort()).toEqual(wanted.sort());
});

test('every address of the sitemap is the canonical one of its page', () => {
  for (const url of listed) {
    const [link] = named(readPage(url.slice((origin + base).length - 1)), 'link').filter(
      (element) => attribute(element, 'rel') === 'canonical',
    );
    expect(link && attribute(link, 'href'), url).toBe(url);
  }
});

test('every part of the sitemap is named by the index, and its dates are not those of the build', () => {
  const parts = builtFiles.filter((file) => file.startsWith('sitemaps/'));
  expect(index.map(({ url }) => fileOf(url)).sort()).toEqual(parts);
  for (const { url, lastmod = '' } of items)
    expect(Date.parse(lastmod), url).toBeLessThan(Date.parse('2026-07-01'));
});

test('the news sitemap is one, whatever is in it', async () => {
  const news = await readSitemap(read(address('/news-sitemap.xml')));
  expect(news).not.toEqual([]);
  for (const { url } of news) expect(listed).toContain(url);
});

test('robots.txt lets crawlers in everywhere and names both sitemaps', () => {
  const robots = robotsParser(address('/robots.txt'), read(address('/robots.txt')));
  expect(robots.getSitemaps()).toEqual([address('/sitemap.xml'), address('/news-sitemap.xml')]);
  for (const url of [...listed, address('/search/')])
    expect(robots.isAllowed(url, 'Googlebot'), url).toBe(true);
});

test('llms.txt leads to the Markdown of every article, and that names the article’s page', () => {
  const twins = [...read(address('/llms.txt')).matchAll(/\]\((\S+\/index\.md)\)/g)].map(
    ([, url = '']) => url,
  );
  const articles = listed.filter((url) => url.startsWith(address('/articles/')));
  expect([...twins].sort()).toEqual(articles.map((url) => `${url}index.md`).sort());
  for (const url of twins) {
    expect(parseMarkdown(read(url)).problems, url).toEqual([]);
    expect(read(url)).toContain(`<${url.replace('index.md', '')}>`);
  }
  const files = builtFiles.filter((file) => file.endsWith('.md'));
  expect(files).toHaveLength(twins.length);
});
