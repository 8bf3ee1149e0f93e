import { feedPath } from '#domain/addresses/paths.ts';
import { toMailDate } from '#lib/text/dates.ts';
import { element, escapeText, textElement } from '#lib/text/xml.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { feedPreface, feedProlog, xhtml } from './feed-preface.ts';

/** So many minutes a feed reader may go by what it has. */
const minutesToLive = 60;

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:h': xhtml,
};

/** Writes a feed as RSS 2.0 (rssboard.org/rss-specification), with whole articles. */
export function toRss(feed: Feed): string {
  const path = feedPath('rss', feed.topic);
  const self = { href: feed.address(path), rel: 'self', type: 'application/rss+xml' };
  const channel = element(
    'channel',
    {},
    textElement('title', feed.title),
    textElement('link', feed.page),
    textElement('description', feed.description),
    textElement('language', feed.language),
    textElement('lastBuildDate', feed.updated && toMailDate(feed.updated)),
    textElement('ttl', `${minutesToLive}`),
    element('atom:link', self),
    feedPreface(feed, path),
    ...feed.entries.map((entry) => itemOf(entry, feed)),
  );
  return `${feedProlog(feed)}${element('rss', { version: '2.0', ...namespaces }, channel)}\n`;
}

function itemOf(entry: FeedEntry, { paper }: Feed): string {
  const { address, picture } = entry;
  return element(
    'item',
    {},
    textElement('title', entry.title),
    textElement('link', address),
    textElement('guid', address, { isPermaLink: 'true' }),
    textElement('pubDate', toMailDate(entry.published)),
    textElement('atom:updated', entry.revised),
    textElement('dc:creator', paper.name),
    ...entry.sources.map(({ name }) => textElement('dc:source', name)),
    textElement('dc:language', entry.language),
    ...[entry.category, ...entry.tags].map((name) => textElement('category', name)),
    picture ? element('enclosure', { url: picture.address, length: picture.size, type: picture.type }) : '',
    // Readers take it for HTML, so what is plain text is written as HTML first.
    textElement('description', escapeText(entry.summary)),
    textElement('content:encoded', entry.html),
  );
}
