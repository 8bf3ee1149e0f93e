import { feedListPath, feedStylePath, topicsPath } from '#domain/addresses/paths.ts';
import { element, escapeAttribute, textElement } from '#lib/text/xml.ts';
import { type Feed, feedPaths } from './feed.ts';
import { fillWithXml } from './message-xml.ts';

/** Namespace of the elements that browsers render. */
export const xhtml = 'http://www.w3.org/1999/xhtml';

const formatNames = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' };

/** Writes a feed's XML declaration and its link to the stylesheet for browsers. */
export function feedProlog({ address }: Feed): string {
  const style = escapeAttribute(toPath(address(feedStylePath)));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<?xml-stylesheet type="text/css" href="${style}"?>\n`;
}

/**
 * Writes the part of a feed that browsers show: how to subscribe, and the stories as links. Feed readers ignore it because
 * of its namespace, which the root must bind to the prefix `h`.
 *
 * @param path path of the feed, without base
 */
export function feedPreface(feed: Feed, path: string): string {
  const { title, topic, language, page, paper, entries, messages, address } = feed;
  const subscribe = topic ? messages.subscribeToTopic : messages.subscribeToPaper;
  const link = (href: string, text: string) => textElement('h:a', text, { href: toPath(href) });
  const others = feedPaths(feed)
    .filter((other) => other.path !== path)
    .map((other) => link(address(other.path), formatNames[other.format]));
  const more = [
    ...others,
    link(address(topicsPath()), messages.topics),
    link(address(feedListPath), messages.allFeeds),
  ];
  const list = new Intl.ListFormat(messages.language, { style: 'narrow' });
  return element(
    'h:div',
    { lang: messages.language, dir: messages.direction },
    // Becomes the document's title.
    textElement('h:title', title),
    textElement('h:h1', title, { lang: language, dir: 'auto' }),
    element(
      'h:p',
      {},
      ...fillWithXml(subscribe, {
        link: textElement('h:a', topic?.name ?? paper.name, { href: toPath(page), lang: language }),
      }),
    ),
    element('h:p', {}, textElement('h:code', address(path))),
    element('h:p', {}, ...fillWithXml(messages.otherFeeds, { links: list.format(more) })),
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

/** Browsers load these from the host that serves the feed, which need not be the one in site.json. */
const toPath = (address: string) => new URL(address).pathname;
