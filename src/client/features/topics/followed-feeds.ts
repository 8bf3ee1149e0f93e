import { followed } from '#client/reader/topics.ts';
import { topicFeed } from '#domain/formats/feed-list.ts';
import { formatOpml } from '#domain/formats/opml.ts';

/** Lists the feeds of followed topics as OPML, which feed readers can import. */
export function listFollowedFeeds(base: string, origin: string): string {
  return formatOpml(
    'Followed topics',
    followed.get().map((topic) => topicFeed(topic, base, origin)),
  );
}
