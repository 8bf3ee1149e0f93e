import { feedPath } from '#domain/addresses/paths.ts';
import { element, textElement } from '#lib/text/xml.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { feedPreface, feedProlog, xhtml } from './feed-preface.ts';

/** Atom requires a date even for an empty feed. */
const emptyFeedUpdated = '1970-01-01T00:00:00Z';

/** Writes the feed of all stories as Atom (RFC 4287). */
export function formatAtom(feed: Feed): string {
  const path = feedPath('atom');
  const self = feed.address(path);
  const root = { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:h': xhtml, 'xml:lang': feed.language };
  const content = [
    textElement('title', feed.title),
    textElement('subtitle', feed.description),
    textElement('id', self),
    element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    element('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
    textElement('updated', feed.updated ?? emptyFeedUpdated),
    element('author', {}, textElement('name', feed.paper.name), textElement('uri', feed.paper.address)),
    textElement('icon', feed.icons?.small),
    feedPreface(feed, path),
    ...feed.entries.map(toEntry),
  ];
  return `${feedProlog(feed)}${element('feed', root, ...content)}\n`;
}

function toEntry(entry: FeedEntry): string {
  const { image } = entry;
  return element(
    'entry',
    { 'xml:lang': entry.language },
    textElement('title', entry.title),
    textElement('id', entry.address),
    element('link', { rel: 'alternate', type: 'text/html', href: entry.address }),
    ...entry.authors.map(({ name, url }) =>
      element('author', {}, textElement('name', name), textElement('uri', url)),
    ),
    ...entry.sources.map(({ name, url }) =>
      url ? element('link', { rel: 'via', href: url, title: name }) : '',
    ),
    image
      ? element('link', { rel: 'enclosure', href: image.address, length: image.size, type: image.type })
      : '',
    textElement('published', entry.published),
    textElement('updated', entry.revised ?? entry.published),
    ...[entry.category, ...entry.tags].map((term) => element('category', { term })),
    textElement('summary', entry.summary),
    textElement('content', entry.html, { type: 'html' }),
  );
}
