import { feedPath, frontPath, listingPath, withBase } from '#domain/addresses/paths.ts';
import type { Edition } from '#domain/edition/edition.ts';
import type { NamedTopic } from './feed.ts';
import { formatOpml, type ListedFeed } from './opml.ts';

/** Writes the list of all feeds of an edition as OPML. */
export function createFeedList({ site, topics }: Edition, base: string): string {
  const { origin } = new URL(site.address);
  const list = (kind: NamedTopic['kind']) =>
    [...topics[kind].values()].map(({ name, slug }) => topicFeed({ kind, name, slug }, base, origin));
  const groups = [
    { name: 'Sections', feeds: list('category') },
    { name: 'Topics', feeds: list('tag') },
  ];
  const all: ListedFeed = {
    name: site.name,
    feed: absoluteAddress(feedPath('rss'), base, origin),
    page: absoluteAddress(frontPath(), base, origin),
  };
  return formatOpml(`Feeds of ${site.name}`, [all, ...groups.filter(({ feeds }) => feeds.length > 0)]);
}

/** Creates the list entry of a topic's feed. */
export function topicFeed(topic: NamedTopic, base: string, origin: string): ListedFeed {
  return {
    name: topic.name,
    feed: absoluteAddress(feedPath('rss', topic), base, origin),
    page: absoluteAddress(listingPath(topic.kind, topic.slug), base, origin),
  };
}

const absoluteAddress = (path: string, base: string, origin: string) =>
  new URL(withBase(base, path), origin).href;
