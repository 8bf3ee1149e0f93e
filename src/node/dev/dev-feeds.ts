import { feedListPath, feedStylePath } from '#domain/addresses/paths.ts';
import { createFeed, createFeedEntry, type FeedPlan, feedPaths, planFeeds } from '#domain/formats/feed.ts';
import { createFeedList } from '#domain/formats/feed-list.ts';
import { createFeedStyle, createImageSizes } from '#node/outputs/feeds.ts';
import { feedWriters } from '#node/outputs/render-feeds.ts';
import type { DevPages } from './dev-pages.ts';

export interface DevFeedOptions {
  root: string;
  base: string;
  publicFolder: string;
}

/** A feed, the list of feeds or their style sheet. */
export interface DevFeed {
  /** the media type */
  type: string;
  text: string;
}

/** Whether a path has the form of a feed, the list of feeds or their style sheet; it need not exist. */
export const isFeedPath = (path: string) => /\/(?:feed\.(?:xml|json|css)|atom\.xml|feeds\.opml)$/.test(path);

/**
 * Creates the feed at a path.
 *
 * @param path without the base
 * @returns undefined if there is no such feed
 */
export function createDevFeed(
  path: string,
  { edition, articleAt }: DevPages,
  { root, base, publicFolder }: DevFeedOptions,
): DevFeed | undefined {
  if (path === feedStylePath) return { type: 'text/css', text: createFeedStyle(root, '', edition.site) };
  if (path === feedListPath) return { type: 'text/x-opml', text: createFeedList(edition, base) };
  const found = findFeed(planFeeds(edition), path);
  if (!found) return undefined;
  const { plan, format } = found;
  const sizes = createImageSizes(base, publicFolder)(plan.articles);
  const entries = plan.articles.map(({ slug }) =>
    createFeedEntry(articleAt(slug), edition.site, (src) => sizes[src]),
  );
  const feed = createFeed(plan.topic, entries, { site: edition.site, base });
  return {
    type: format === 'json' ? 'application/json' : 'application/xml',
    text: feedWriters[format](feed),
  };
}

function findFeed(plans: Iterable<FeedPlan>, path: string) {
  for (const plan of plans) {
    const file = feedPaths(plan).find((one) => one.path === path);
    if (file) return { plan, format: file.format };
  }
  return undefined;
}
