import { feedListPath, feedStylePath, topicsPath } from '#domain/addresses/paths.ts';
import { element, escapeAttribute, escapeText, textElement } from '#lib/text/xml.ts';
import { type Feed, feedPaths } from './feed.ts';

/** The namespace of what browsers show of a feed. */
export const xhtml = 'http://www.w3.org/1999/xhtml';

const formatNames = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' };

/** What stands before a feed's root: how browsers show it. */
export function feedProlog({ address }: Feed): string {
  const style = escapeAttribute(withinHost(address(feedStylePath)));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<?xml-stylesheet type="text/css" href="${style}"?>\n`;
}

/**
 * Writes what somebody sees who opens a feed in a browser: what it is, how to subscribe, and its stories as links.
 * Feed readers skip it, since it is in a namespace of its own; the prefix `h` has to stand for it.
 *
 * @param path the feed's path
 */
export function feedPreface(feed: Feed, path: string): string {
  const { title, topic, language, page, paper, entries, address } = feed;
  const link = (href: string, text: string) => textElement('h:a', text, { href: withinHost(href) });
  const others = feedPaths(feed)
    .filter((other) => other.path !== path)
    .map((other) => link(address(other.path), formatNames[other.format]));
  const more = [
    ...others,
    link(address(topicsPath()), 'Topics'),
    link(address(feedListPath), 'All feeds (OPML)'),
  ];
  return element(
    'h:div',
    { lang: 'en' },
    // Browsers take it for the document's.
    textElement('h:title', title),
    textElement('h:h1', title, { lang: language, dir: 'auto' }),
    element(
      'h:p',
      {},
      `This is a feed. Copy its address into a feed reader, and new stories ${topic ? 'on' : 'of'} `,
      textElement('h:a', topic?.name ?? paper.name, { href: withinHost(page), lang: language }),
      ' come to you as they appear.',
    ),
    element('h:p', {}, textElement('h:code', address(path))),
    element('h:p', {}, escapeText('Also: '), more.join(', ')),
    ...(entries.length === 0
      ? []
      : [
          element(
            'h:ul',
            { lang: language },
            ...entries.map((entry) =>
              element(
                'h:li',
                { lang: entry.language, dir: 'auto' },
                link(entry.address, entry.title),
                ' ',
                textElement('h:small', entry.day, { lang: entry.language && language }),
              ),
            ),
          ),
        ]),
  );
}

/** A browser takes what it needs from where the feed is, which need not be the paper's own host yet. */
const withinHost = (address: string) => new URL(address).pathname;
