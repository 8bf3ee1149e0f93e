import { feedPath } from '#domain/addresses/paths.ts';
import { removeInvalidCharacters } from '#lib/text/xml.ts';
import type { Feed, FeedEntry } from './feed.ts';

/** Writes a feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function formatJsonFeed(feed: Feed): string {
  const content = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.address(feedPath('json', feed.topic)),
    description: feed.description,
    ...(feed.icons && { icon: feed.icons.large, favicon: feed.icons.small }),
    authors: [{ name: feed.paper.name, url: feed.paper.address }],
    language: feed.language,
    items: feed.entries.map(toItem),
  };
  // Characters that XML forbids are removed here, too, so that all formats have the same text.
  return JSON.stringify(content, (_, value) =>
    typeof value === 'string' ? removeInvalidCharacters(value) : value,
  );
}

function toItem(entry: FeedEntry) {
  return {
    id: entry.address,
    url: entry.address,
    title: entry.title,
    content_html: entry.html,
    summary: entry.summary,
    ...(entry.image && { image: entry.image.address }),
    date_published: entry.published,
    ...(entry.revised && { date_modified: entry.revised }),
    tags: [entry.category, ...entry.tags],
    ...(entry.authors.length > 0 && { authors: entry.authors }),
    ...(entry.language && { language: entry.language }),
  };
}
