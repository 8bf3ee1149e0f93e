import { readFileSync } from 'node:fs';
import path from 'node:path';
import { toAtom } from '#content/atom.ts';
import {
  createFeed,
  createFeedEntry,
  type Feed,
  type FeedSite,
  feedPaths,
  type NamedTopic,
} from '#content/feed.ts';
import { toJsonFeed } from '#content/json-feed.ts';
import { toRss } from '#content/rss.ts';
import { articlePath, type FeedFormat, filePath } from '#lib/paths.ts';
import { remember } from '#lib/remember.ts';
import { type FileStamp, placeFile } from './place-file.ts';

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
