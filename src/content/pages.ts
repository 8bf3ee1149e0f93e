import { articlePath, frontPath, type ListingKind, listingPath, parsePath, topicsPath } from '#lib/paths.ts';
import type { ArticleEntry } from './article-entry.ts';
import { type ArticleSurroundings, createSurroundings } from './article-pages.ts';
import type { Edition } from './edition.ts';
import { createListingPages } from './listing-pages.ts';
import type { ArticlePageData, PageData } from './page-data.ts';

/** What an edition knows of a page: an article's lacks what its own file says, every other page is whole. */
export type PlannedPage =
  | { kind: 'article'; entry: ArticleEntry; surroundings: ArticleSurroundings }
  | { kind: 'list'; page: Exclude<PageData, ArticlePageData> };

/** All pages of an edition: their paths, and what it knows of each, made when asked for. */
export interface Pages {
  /** the paths of all pages, each once, without base */
  paths(): Iterable<string>;
  /** undefined where there is no such page */
  at(path: string): PlannedPage | undefined;
}

/**
 * Lays out an edition.
 *
 * @param base the path under which the site is served, with a slash at both ends
 */
export function createPages(edition: Edition, base: string): Pages {
  const listings = createListingPages(edition, base);
  const surroundingsOf = createSurroundings(edition, base);
  const whole = (page: Exclude<PageData, ArticlePageData> | undefined) =>
    page && ({ kind: 'list', page } as const);
  return {
    *paths() {
      for (let number = 1; number <= listings.frontCount; number++) yield frontPath(number);
      for (const { slug } of edition.articles) yield articlePath(slug);
      for (let number = 1; number <= listings.topicsCount; number++) yield topicsPath(number);
      for (const kind of Object.keys(edition.topics) as ListingKind[]) {
        for (const topic of edition.topics[kind].values()) {
          const last = listings.pageCount(topic.articles.length);
          for (let number = 1; number <= last; number++) yield listingPath(kind, topic.slug, number);
        }
      }
    },
    at(path) {
      const address = parsePath(path);
      switch (address?.kind) {
        case 'front':
          return whole(listings.front(address.number));
        case 'listing':
          return whole(listings.listing(address.listing, address.slug, address.number));
        case 'topics':
          return whole(listings.topics(address.number));
        case 'article': {
          const entry = edition.bySlug.get(address.slug);
          return entry && { kind: 'article', entry, surroundings: surroundingsOf(entry) };
        }
        default:
          return undefined;
      }
    },
  };
}
