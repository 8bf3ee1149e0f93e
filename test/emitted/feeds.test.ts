import { parseFeed } from '@rowanmanning/feed-parser';
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { xmlError } from '../fixtures/formats/feeds.ts';
import { addressesOf } from '../fixtures/formats/html.ts';
import { builtFiles, readBuilt } from '../fixtures/sites/built-site.ts';
import { readText } from '../fixtures/source-files.ts';

const { address } = JSON.parse(readText('src/content/site.json')) as { address: string };
const files = new Set(builtFiles);
const read = (file: string) => readBuilt(file).toString();
const rssFiles = builtFiles.filter((file) => file.endsWith('feed.xml'));
const jsonFiles = builtFiles.filter((file) => file.endsWith('feed.json'));
const xmlFiles = [...rssFiles, 'atom.xml', 'feeds.opml'];
const addressOf = (file: string) => new URL(encodeURI(file), address).href;

/** The file that a static host serves for a URL. */
function fileAt(href: string): string {
  expect(href.startsWith(address), href).toBe(true);
  const file = decodeURIComponent(new URL(href).pathname.slice(new URL(address).pathname.length));
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}

const dateTime = z.iso.datetime({ offset: true });
const url = z.url();
const text = z.string().min(1);

const authors = z.array(z.strictObject({ name: text, url })).min(1);

/** The fields in use, by jsonfeed.org/version/1.1. */
const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: text,
  home_page_url: url,
  feed_url: url,
  description: text,
  icon: url,
  favicon: url,
  authors,
  language: text,
  items: z.array(
    z.strictObject({
      id: text,
      url,
      title: text,
      content_html: text,
      summary: text,
      image: url.optional(),
      date_published: dateTime,
      date_modified: dateTime.optional(),
      tags: z.array(text),
      authors: authors.optional(),
      language: text.optional(),
    }),
  ),
});

test.each(xmlFiles)('%s is well-formed, with its namespaces declared', (file) => {
  expect(xmlError(read(file))).toBeUndefined();
});

test.each(rssFiles)('%s means the same to two parsers', (file) => {
  const feed = parseRssFeed(read(file));
  const other = parseFeed(read(file));
  expect(feed).toMatchObject({ title: other.title, link: other.url, language: other.language });
  expect(feed.atom?.links).toMatchObject([{ rel: 'self', href: addressOf(file) }]);
  const items = feed.items ?? [];
  expect(items.map(({ link }) => link)).toEqual(other.items.map((item) => item.url));
  expect(items.map(({ guid }) => guid?.value)).toEqual(other.items.map(({ id }) => id));
  expect(new Set(items.map(({ guid }) => guid?.value)).size).toBe(items.length);
  expect(items.map(({ pubDate = '' }) => Date.parse(`${pubDate}`))).toEqual(
    other.items.map(({ published }) => published?.getTime()),
  );
  for (const { title, description, pubDate, categories, dc, content } of items) {
    expect([title, description, pubDate, content?.encoded].every(Boolean)).toBe(true);
    expect(categories?.length).toBeGreaterThan(0);
    expect(dc?.sources?.length).toBeGreaterThan(0);
  }
});

test('the Atom feed has the elements that Atom requires', () => {
  const { id, title, updated, authors, links, entries = [] } = parseAtomFeed(read('atom.xml'));
  expect([id, title?.value, authors?.[0]?.name].every(Boolean)).toBe(true);
  expect(links).toMatchObject([{ rel: 'self', href: addressOf('atom.xml') }, { rel: 'alternate' }]);
  const dates = entries.map((entry) => dateTime.parse(entry.updated));
  expect(updated).toBe(dates.toSorted((one, other) => Date.parse(other) - Date.parse(one))[0]);
  expect(entries.map((entry) => entry.id)).toEqual(
    parseRssFeed(read('feed.xml')).items?.map(({ guid }) => guid?.value),
  );
  expect(parseFeed(read('atom.xml')).items.map((item) => item.id)).toEqual(entries.map((entry) => entry.id));
});

test.each(jsonFiles)('%s is valid JSON Feed 1.1 and agrees with the RSS feed', (file) => {
  const feed = jsonFeed.parse(JSON.parse(read(file)));
  expect(parseJsonFeed(read(file)).title).toBe(feed.title);
  expect(feed.feed_url).toBe(addressOf(file));
  const rss = parseRssFeed(read(file.replace('.json', '.xml')));
  expect([feed.title, feed.home_page_url]).toEqual([rss.title, rss.link]);
  expect(feed.items.map(({ url: link, content_html: html }) => [link, html])).toEqual(
    rss.items?.map(({ link, content }) => [link, content?.encoded]),
  );
});

test('every link into the site from a feed leads to a built file', () => {
  const feeds = jsonFiles.map((file) => jsonFeed.parse(JSON.parse(read(file))));
  const stories = new Map(feeds.flatMap(({ items }) => items).map((item) => [item.url, item]));
  expect(stories.size).toBeGreaterThan(20);
  const links = [
    ...feeds.flatMap((feed) => [feed.home_page_url, feed.feed_url, feed.icon, feed.favicon]),
    ...[...stories.values()].flatMap(({ url: story, content_html: html }) => [
      story,
      ...addressesOf(parseFragment(html)),
    ]),
  ];
  expect(links.filter((href) => !URL.canParse(href))).toEqual([]);
  const own = [...new Set(links.filter((href) => href.startsWith(address)))];
  expect(own.filter((href) => !files.has(fileAt(href)))).toEqual([]);
});

test('feeds.opml lists every RSS feed once', () => {
  const outlines = parseOpml(read('feeds.opml')).body?.outlines ?? [];
  const feeds = outlines.flatMap((outline) => outline.outlines ?? [outline]);
  expect(feeds.map(({ xmlUrl = '' }) => fileAt(xmlUrl)).sort()).toEqual(rssFiles);
  expect(feeds.filter(({ htmlUrl = '' }) => !files.has(fileAt(htmlUrl)))).toEqual([]);
});

test('feed.css loads only the site’s fonts, and defines every custom property that it uses', () => {
  const css = read('feed.css');
  const fonts = [...css.matchAll(/url\(["']?([^"')]+)/g)].map(([, href = '']) => new URL(href, address).href);
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.filter((href) => !files.has(fileAt(href)))).toEqual([]);
  const used = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name));
  // Categories set the hue, and feeds show none.
  used.delete('--hue');
  expect([...used].filter((name) => !css.includes(`${name}:`))).toEqual([]);
});
