import { expect, test } from 'vitest';
import { filePath } from '#domain/addresses/paths.ts';
import { feedPaths, planFeeds } from '#domain/formats/feed.ts';
import { sampleEdition } from '../fixtures/content/edition.ts';
import { layOut } from '../fixtures/content/whole-edition.ts';
import { builtFiles, hostFiles, readData } from '../fixtures/sites/built-site.ts';

const edition = await sampleEdition(new Date());
const pages = layOut(edition, new URL(edition.site.address).pathname);
const paths = [...pages.paths()];
const feeds = [...planFeeds(edition)].flatMap(feedPaths).map(({ path }) => filePath(path));
/** The search index, feeds and hosts have files of their own kinds. */
const siteFiles = builtFiles.filter(
  (file) => !file.startsWith('pagefind/') && ![...feeds, ...hostFiles].includes(file),
);
const filesNamed = (name: 'index.html' | 'data.json') => paths.map((path) => filePath(path, name)).sort();

test('every page of the edition has its HTML, and nothing else has', () => {
  const html = builtFiles.filter((file) => file.endsWith('.html'));
  expect(html).toEqual([...filesNamed('index.html'), '404.html', 'offline.html'].sort());
});

test('every page of the edition has its data beside it, and nothing else has', () => {
  const json = siteFiles.filter((file) => file.endsWith('.json'));
  expect(json).toEqual(filesNamed('data.json'));
});

test('every article of the edition has a page', () => {
  expect(edition.articles.map(({ slug }) => `articles/${slug}/index.html`)).not.toEqual([]);
  for (const { slug } of edition.articles) expect(builtFiles).toContain(`articles/${slug}/index.html`);
});

test('a page’s data is what the edition says of it', () => {
  for (const path of paths) expect(readData(path), path).toEqual(pages.at(path));
});

test('every feed of the edition has its file', () => {
  expect(feeds).toContain('atom.xml');
  expect(feeds).toContain('tags/ai-infrastructure/feed.xml');
  expect(feeds.filter((file) => !builtFiles.includes(file))).toEqual([]);
  const others = builtFiles.filter((file) => /(?:feed\.(?:xml|json)|atom\.xml)$/.test(file));
  expect(others.sort()).toEqual(feeds.sort());
});

test('nothing that is for the build only is published', () => {
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

test('the search index holds every story of the edition once, and no program that the search does not use', () => {
  const index = builtFiles.filter((file) => file.startsWith('pagefind/'));
  expect(index.filter((file) => file.endsWith('.pf_fragment'))).toHaveLength(edition.articles.length);
  expect(index.filter((file) => /\.(?:js|css|pagefind)$/.test(file))).toEqual([
    expect.stringMatching(/^pagefind\/[^/]+\/wasm\.en\.pagefind$/),
    'pagefind/pagefind.js',
  ]);
});
