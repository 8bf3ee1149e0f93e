import type { PageData } from '#domain/page-data/page-data.ts';
import { type CacheScope, pagesPrefix } from './cache-names.ts';
import { dataAddress, imagesOf, putInCache } from './page-caches.ts';

/** The limit for pages and for images. */
const maxEntries = 60;

const pagesName = (scope: CacheScope) => `${pagesPrefix(scope)}visited`;
const imagesName = (scope: CacheScope) => `${pagesPrefix(scope)}visited pictures`;

/** The names of the caches that reveal what the reader has visited. */
export const visitedCacheNames = (scope: CacheScope) => [pagesName(scope), imagesName(scope)];

/**
 * Caches the current page with its images. Its data is not fetched again.
 *
 * @param path the page's path without base
 * @throws StorageFullError if storage is full
 */
export async function cacheVisitedPage(scope: CacheScope, path: string, page: PageData): Promise<void> {
  await putLast(pagesName(scope), dataAddress(scope, path), Response.json(page));
  for (const image of imagesOf(page)) {
    // The page displays the image, so this is served from the HTTP cache.
    const response = await fetch(image);
    if (response.ok) await putLast(imagesName(scope), image, response);
  }
}

/** Puts an entry at the end of a cache, which lists entries by insertion, and deletes the oldest. */
async function putLast(name: string, address: string, response: Response): Promise<void> {
  const cache = await caches.open(name);
  await putInCache(cache, address, response);
  const requests = await cache.keys();
  await Promise.all(requests.slice(0, -maxEntries).map((request) => cache.delete(request)));
}
