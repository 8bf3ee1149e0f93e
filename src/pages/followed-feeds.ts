import { topicFeed } from '#content/feed-list.ts';
import { toOpml } from '#content/opml.ts';
import { followed } from '#reader/topics.ts';

/** Lists the feeds of the topics that the reader follows, as OPML for their feed reader. */
export function listFollowedFeeds(base: string, origin: string): string {
  return toOpml(
    'Followed topics',
    followed.get().map((topic) => topicFeed(topic, base, origin)),
  );
}
