import { readFileSync } from 'node:fs';
import path from 'node:path';
import { articlePath, type FeedFormat, filePath } from '#domain/addresses/paths.ts';
import { toAtom } from '#domain/formats/atom.ts';
import {
  createFeed,
  createFeedEntry,
  type Feed,
  type FeedSite,
  feedPaths,
  type NamedTopic,
} from '#domain/formats/feed.ts';
import { toJsonFeed } from '#domain/formats/json-feed.ts';
import { toRss } from '#domain/formats/rss.ts';
import { remember } from '#lib/memoize.ts';
import { type FileStamp, placeFile } from '#node/files/write-file.ts';

/** Writes a feed in each format. */
export const feedWriters: Record<FeedFormat, (feed: Feed) => string> = {
  rss: toRss,
  atom: toAtom,
  json: toJsonFeed,
};

export interface FeedTask extends FeedSite {
  /** the folder of the new site, with the data of all articles' pages */
  folder: string;
  feeds: {
    topic?: NamedTopic;
    /** its stories, the newest first */
    slugs: string[];
  }[];
  /** the sizes of the stories' pictures in bytes, by their addresses in pages' data */
  sizes: Record<string, number>;
}

/**
 * Makes feeds of the pages that stand in the new site, and writes them in all their formats.
 *
 * @returns for each feed the stamps of its files, in the order of `feedPaths`
 */
export function renderFeeds({ folder, feeds, sizes, ...site }: FeedTask): FileStamp[][] {
  // A story is in several feeds.
  const entryOf = remember((slug) => {
    const file = path.join(folder, filePath(articlePath(slug), 'data.json'));
    return createFeedEntry(JSON.parse(readFileSync(file, 'utf8')), site.site, (src) => sizes[src]);
  });
  return feeds.map(({ topic, slugs }) => {
    const feed = createFeed(topic, slugs.map(entryOf), site);
    return feedPaths(feed).map((file) =>
      placeFile(folder, filePath(file.path), feedWriters[file.format](feed)),
    );
  });
}
