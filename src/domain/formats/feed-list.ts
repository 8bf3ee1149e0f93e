import { feedPath, frontPath } from '#domain/addresses/paths.ts';
import type { Edition } from '#domain/edition/edition.ts';
import { messagesOf } from '#domain/messages/messages.ts';
import type { NamedTopic } from './feed.ts';
import { formatOpml, type ListedFeed } from './opml.ts';
import { absoluteAddress, topicFeed } from './topic-feed.ts';

/** Writes the list of all feeds of an edition as OPML. */
export function createFeedList({ site, topics }: Edition, base: string): string {
  const messages = messagesOf(site);
  const { origin } = new URL(site.address);
  const list = (kind: NamedTopic['kind']) =>
    [...topics[kind].values()].map(({ name, slug }) => topicFeed({ kind, name, slug }, base, origin));
  const groups = [
    { name: messages.sections, feeds: list('category') },
    { name: messages.topics, feeds: list('tag') },
    { name: messages.authors, feeds: list('author') },
  ];
  const all: ListedFeed = {
    name: site.name,
    feed: absoluteAddress(feedPath('rss'), base, origin),
    page: absoluteAddress(frontPath(), base, origin),
  };
  return formatOpml(messages.feedsOf({ paper: site.name }), [
    all,
    ...groups.filter(({ feeds }) => feeds.length > 0),
  ]);
}
