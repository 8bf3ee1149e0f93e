import * as messages from 'virtual:gigawatt/messages';
import { followed } from '#client/reader/topics.ts';
import { formatOpml } from '#domain/formats/opml.ts';
import { topicFeed } from '#domain/formats/topic-feed.ts';

/** Lists the feeds of followed topics as OPML, which feed readers can import. */
export function listFollowedFeeds(base: string, origin: string): string {
  return formatOpml(
    messages.followedTopics,
    followed.get().map((topic) => topicFeed(topic, base, origin)),
  );
}
