import { articlePath, frontPath, type ListingKind, listingPath, parsePath, topicsPath } from '#lib/paths.ts';
import { createArticlePages } from './article-pages.ts';
import type { Edition } from './edition.ts';
import { createListingPages } from './listing-pages.ts';
import type { PageData } from './page-data.ts';

/** All pages of an edition: their paths, and each path's data, made when asked for. */
export interface Pages {
  /** the paths of all pages, each once, without base */
  paths(): Iterable<string>;
  /** a page's data; undefined where there is no such page */
  at(path: string): PageData | undefined;
}

/**
 * Lays out an edition.
 *
 * @param base the path under which the site is served, with a slash at both ends
 */
export function createPages(edition: Edition, base: string): Pages {
  const listings = createListingPages(edition, base);
  const articles = createArticlePages(edition, base);
  return {
    *paths() {
      for (let number = 1; number <= listings.frontCount; number++) yield frontPath(number);
      for (const { slug } of edition.articles) yield articlePath(slug);
      yield topicsPath();
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
          return listings.front(address.number);
        case 'listing':
          return listings.listing(address.listing, address.slug, address.number);
        case 'topics':
          return listings.topics();
        case 'article':
          return articles.at(address.slug);
        default:
          return undefined;
      }
    },
  };
}
