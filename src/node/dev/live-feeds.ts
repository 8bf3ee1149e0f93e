import { articlePath, feedListPath, feedStylePath } from '#domain/addresses/paths.ts';
import { createFeed, createFeedEntry, type FeedPlan, feedPaths, planFeeds } from '#domain/formats/feed.ts';
import { createFeedList } from '#domain/formats/feed-list.ts';
import { createFeedStyle, createSizes } from '#node/outputs/feeds.ts';
import { feedWriters } from '#node/outputs/render-feeds.ts';
import type { LivePages } from './live-pages.ts';

/** Where the dev server finds what feeds are made of. */
export interface LiveFeedPlaces {
  root: string;
  base: string;
  publicFolder: string;
}

/** A feed, or what belongs to feeds, as it is sent. */
export interface LiveFeed {
  type: string;
  text: string;
}

/** Whether a path is that of a feed or of what belongs to feeds, in its form: whether there is one is told later. */
export const isFeedPath = (path: string) => /\/(?:feed\.(?:xml|json|css)|atom\.xml|feeds\.opml)$/.test(path);

/**
 * Makes a feed of what the dev server shows.
 *
 * @param path its path, without base
 * @returns undefined where there is no such feed
 */
export function makeLiveFeed(path: string, pages: LivePages, places: LiveFeedPlaces): LiveFeed | undefined {
  const { edition, at } = pages;
  const { root, base, publicFolder } = places;
  if (path === feedStylePath) return { type: 'text/css', text: createFeedStyle(root, '') };
  if (path === feedListPath) return { type: 'text/x-opml', text: createFeedList(edition, base) };
  const found = findFeed(planFeeds(edition), path);
  if (!found) return undefined;
  const { plan, format } = found;
  const sizes = createSizes(base, publicFolder)(plan.articles);
  const stories = plan.articles.map(({ slug, file }) => {
    const page = at(articlePath(slug));
    if (page?.kind !== 'article') throw new Error(`${file} has no page.`);
    return createFeedEntry(page, edition.site, (src) => sizes[src]);
  });
  const feed = createFeed(plan.topic, stories, { site: edition.site, base });
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
