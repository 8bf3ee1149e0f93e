import { expect, test } from 'vitest';
import { filePath } from '#domain/addresses/paths.ts';
import { feedPaths, planFeeds } from '#domain/formats/feed.ts';
import { samplePaper } from '../fixtures/content/paper.ts';
import {
  builtFiles,
  hostFiles,
  publishedFiles,
  readBuilt,
  readPageData,
} from '../fixtures/sites/built-site.ts';

const [main, ...others] = await samplePaper(new Date());
if (!main) throw new Error('The sample has no edition.');
const { edition, pages } = main;
const paths = [...pages.paths()];
const feeds = [...planFeeds(edition)].flatMap(feedPaths).map(({ path }) => filePath(path));
/** All files except the search index, feeds and host configuration. */
const siteFiles = builtFiles.filter(
  (file) => !file.startsWith('pagefind/') && ![...feeds, ...hostFiles].includes(file),
);
const filesNamed = (name: 'index.html' | 'data.json') => paths.map((path) => filePath(path, name)).sort();

test('the HTML files are those of the edition’s pages', () => {
  const html = builtFiles.filter((file) => file.endsWith('.html'));
  expect(html).toEqual([...filesNamed('index.html'), '404.html', 'offline.html'].sort());
});

test('the data files are those of the edition’s pages', () => {
  const json = siteFiles.filter((file) => file.endsWith('.json'));
  expect(json).toEqual(filesNamed('data.json'));
});

test('every article of the edition has a page', () => {
  expect(edition.articles.map(({ slug }) => `articles/${slug}/index.html`)).not.toEqual([]);
  for (const { slug } of edition.articles) expect(builtFiles).toContain(`articles/${slug}/index.html`);
});

test('a page’s data equals the edition’s', () => {
  for (const path of paths) expect(readPageData(path), path).toEqual(pages.at(path));
});

test('the pages of another edition are those of its content', () => {
  expect(others.map(({ base }) => base)).toEqual(['/zh/']);
  for (const { base, pages } of others) {
    const addresses = new Map(
      [...pages.paths()].map((path) => [path, base.slice(1) + filePath(path, 'data.json')]),
    );
    const built = publishedFiles.filter((file) => `/${file}`.startsWith(base) && file.endsWith('data.json'));
    expect(built.sort()).toEqual([...addresses.values()].sort());
    for (const [path, file] of addresses)
      expect(JSON.parse(readBuilt(file).toString()), file).toEqual(pages.at(path));
  }
});

test('the feed files are those of the edition’s feeds', () => {
  expect(feeds).toContain('atom.xml');
  expect(feeds).toContain('tags/ai-infrastructure/feed.xml');
  expect(feeds.filter((file) => !builtFiles.includes(file))).toEqual([]);
  const others = builtFiles.filter((file) => /(?:feed\.(?:xml|json)|atom\.xml)$/.test(file));
  expect(others.sort()).toEqual(feeds.sort());
});

test('only files of known types are published', () => {
  const kinds = new Set(siteFiles.map((file) => /\.\w+$/.exec(file)?.[0]));
  expect([...kinds].sort()).toEqual([
    '.css',
    '.html',
    '.js',
    '.json',
    '.md',
    '.opml',
    '.png',
    '.svg',
    '.txt',
    '.webmanifest',
    '.woff2',
    '.xml',
  ]);
});

test('the search index contains every story once, and only the scripts in use', () => {
  const index = builtFiles.filter((file) => file.startsWith('pagefind/'));
  expect(index.filter((file) => file.endsWith('.pf_fragment'))).toHaveLength(edition.articles.length);
  expect(index.filter((file) => /\.(?:js|css|pagefind)$/.test(file))).toEqual([
    expect.stringMatching(/^pagefind\/[^/]+\/wasm\.en\.pagefind$/),
    'pagefind/pagefind.js',
  ]);
});
