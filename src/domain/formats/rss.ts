import { feedPath } from '#domain/addresses/paths.ts';
import { toRfc822 } from '#lib/text/dates.ts';
import { element, escapeText, textElement } from '#lib/text/xml.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { feedPreface, feedProlog, xhtml } from './feed-preface.ts';

/** How long feed readers may cache a feed. */
const ttlMinutes = 60;

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:h': xhtml,
};

/** Writes a feed as RSS 2.0 (rssboard.org/rss-specification). */
export function formatRss(feed: Feed): string {
  const path = feedPath('rss', feed.topic);
  const self = { href: feed.address(path), rel: 'self', type: 'application/rss+xml' };
  const channel = element(
    'channel',
    {},
    textElement('title', feed.title),
    textElement('link', feed.page),
    textElement('description', feed.description),
    textElement('language', feed.language),
    textElement('lastBuildDate', feed.updated && toRfc822(feed.updated)),
    textElement('ttl', `${ttlMinutes}`),
    element('atom:link', self),
    feedPreface(feed, path),
    ...feed.entries.map((entry) => toItem(entry, feed)),
  );
  return `${feedProlog(feed)}${element('rss', { version: '2.0', ...namespaces }, channel)}\n`;
}

function toItem(entry: FeedEntry, { paper }: Feed): string {
  const { address, image } = entry;
  return element(
    'item',
    {},
    textElement('title', entry.title),
    textElement('link', address),
    textElement('guid', address, { isPermaLink: 'true' }),
    textElement('pubDate', toRfc822(entry.published)),
    textElement('atom:updated', entry.revised),
    ...(entry.authors.length > 0 ? entry.authors : [paper]).map(({ name }) =>
      textElement('dc:creator', name),
    ),
    ...entry.sources.map(({ name }) => textElement('dc:source', name)),
    textElement('dc:language', entry.language),
    ...[entry.category, ...entry.tags].map((name) => textElement('category', name)),
    image ? element('enclosure', { url: image.address, length: image.size, type: image.type }) : '',
    // Feed readers parse descriptions as HTML, so plain text is escaped twice.
    textElement('description', escapeText(entry.summary)),
    textElement('content:encoded', entry.html),
  );
}
