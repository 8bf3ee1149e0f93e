import { element, textElement } from '#lib/text/xml.ts';

/** A feed as a list of feeds names it. */
export interface ListedFeed {
  name: string;
  /** the feed's full address */
  feed: string;
  /** the full address of the page whose stories it holds */
  page: string;
}

/** Feeds that stand together under a name. */
export interface FeedGroup {
  name: string;
  feeds: readonly ListedFeed[];
}

/** Writes a list of RSS feeds as OPML 2.0 (opml.org/spec2.opml), which feed readers import. */
export function toOpml(title: string, outlines: readonly (ListedFeed | FeedGroup)[]): string {
  const head = element(
    'head',
    {},
    textElement('title', title),
    textElement('docs', 'http://opml.org/spec2.opml'),
  );
  const body = element('body', {}, ...outlines.map(outlineOf));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('opml', { version: '2.0' }, head, body)}\n`;
}

function outlineOf(outline: ListedFeed | FeedGroup): string {
  const { name } = outline;
  const names = { text: name, title: name };
  if ('feeds' in outline) return element('outline', names, ...outline.feeds.map(outlineOf));
  return element('outline', { ...names, type: 'rss', xmlUrl: outline.feed, htmlUrl: outline.page });
}
