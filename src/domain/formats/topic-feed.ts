import { feedPath, listingPath, withBase } from '#domain/addresses/paths.ts';
import type { NamedTopic } from './feed.ts';
import type { ListedFeed } from './opml.ts';

/** Creates the list entry of a topic's feed. */
export function topicFeed(topic: NamedTopic, base: string, origin: string): ListedFeed {
  return {
    name: topic.name,
    feed: absoluteAddress(feedPath('rss', topic), base, origin),
    page: absoluteAddress(listingPath(topic.kind, topic.slug), base, origin),
  };
}

/** Makes an address of a path without base. */
export const absoluteAddress = (path: string, base: string, origin: string) =>
  new URL(withBase(base, path), origin).href;
