import { feedPath, frontPath, listingPath, withBase } from '#domain/addresses/paths.ts';
import type { Edition } from '#domain/edition/edition.ts';
import type { NamedTopic } from './feed.ts';
import { type ListedFeed, toOpml } from './opml.ts';

/** Lists all feeds of an edition as OPML: that of all stories, then those of sections and of topics. */
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
    feed: fullAddress(feedPath('rss'), base, origin),
    page: fullAddress(frontPath(), base, origin),
  };
  return toOpml(`Feeds of ${site.name}`, [all, ...groups.filter(({ feeds }) => feeds.length > 0)]);
}

/** A topic's feed as a list names it. */
export function topicFeed(topic: NamedTopic, base: string, origin: string): ListedFeed {
  return {
    name: topic.name,
    feed: fullAddress(feedPath('rss', topic), base, origin),
    page: fullAddress(listingPath(topic.kind, topic.slug), base, origin),
  };
}

const fullAddress = (path: string, base: string, origin: string) =>
  new URL(withBase(base, path), origin).href;
