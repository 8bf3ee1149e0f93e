import { readFileSync } from 'node:fs';
import path from 'node:path';
import { articlePath, type FeedFormat, filePath } from '#domain/addresses/paths.ts';
import { formatAtom } from '#domain/formats/atom.ts';
import {
  createFeed,
  createFeedEntry,
  type Feed,
  type FeedSite,
  feedPaths,
  type NamedTopic,
} from '#domain/formats/feed.ts';
import { formatJsonFeed } from '#domain/formats/json-feed.ts';
import { formatRss } from '#domain/formats/rss.ts';
import { memoize } from '#lib/memoize.ts';
import { type FileStamp, writeFileIn } from '#node/files/write-file.ts';

/** Serialises a feed, by format. */
export const feedWriters: Record<FeedFormat, (feed: Feed) => string> = {
  rss: formatRss,
  atom: formatAtom,
  json: formatJsonFeed,
};

/** A feed to write in all its formats. */
export interface FeedItem {
  topic?: NamedTopic;
  /** of its stories, newest first */
  slugs: string[];
  /** the sizes of the stories' images in bytes, by URL path in page data */
  sizes: Record<string, number>;
}

export interface FeedTask extends FeedSite {
  /** the folder of the new site, with the page data of all articles */
  folder: string;
  feeds: FeedItem[];
}

/**
 * Creates feeds from the page data in the new site and writes them in all formats, in a worker.
 *
 * @returns the stamps of each feed's files, in the order of `feedPaths`
 */
export function renderFeeds({ folder, feeds, ...site }: FeedTask): FileStamp[][] {
  const sizes: Record<string, number> = Object.assign({}, ...feeds.map((feed) => feed.sizes));
  // Cached, since a story is in several feeds. Unchecked, since this build wrote or kept the data.
  const entryOf = memoize((slug) => {
    const file = path.join(folder, filePath(articlePath(slug), 'data.json'));
    return createFeedEntry(JSON.parse(readFileSync(file, 'utf8')), site.site, (src) => sizes[src]);
  });
  return feeds.map(({ topic, slugs }) => {
    const feed = createFeed(topic, slugs.map(entryOf), site);
    return feedPaths(feed).map((file) =>
      writeFileIn(folder, filePath(file.path), feedWriters[file.format](feed)),
    );
  });
}
