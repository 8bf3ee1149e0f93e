import { element, textElement } from '#lib/text/xml.ts';

export interface ListedFeed {
  name: string;
  /** absolute address of the feed */
  feed: string;
  /** absolute address of the page with the same stories */
  page: string;
}

interface FeedGroup {
  name: string;
  feeds: readonly ListedFeed[];
}

/** Writes a list of RSS feeds as OPML 2.0 (opml.org/spec2.opml), for import into feed readers. */
export function formatOpml(title: string, outlines: readonly (ListedFeed | FeedGroup)[]): string {
  const head = element(
    'head',
    {},
    textElement('title', title),
    textElement('docs', 'http://opml.org/spec2.opml'),
  );
  const body = element('body', {}, ...outlines.map(toOutline));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('opml', { version: '2.0' }, head, body)}\n`;
}

function toOutline(outline: ListedFeed | FeedGroup): string {
  const { name } = outline;
  const names = { text: name, title: name };
  if ('feeds' in outline) return element('outline', names, ...outline.feeds.map(toOutline));
  return element('outline', { ...names, type: 'rss', xmlUrl: outline.feed, htmlUrl: outline.page });
}
