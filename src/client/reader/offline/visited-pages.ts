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
 * Caches the current page with the pictures that it shows. Nothing is fetched again.
 *
 * @param path the page's path without base
 * @throws StorageFullError if storage is full
 */
export async function cacheVisitedPage(scope: CacheScope, path: string, page: PageData): Promise<void> {
  await putLast(pagesName(scope), dataAddress(scope, path), Response.json(page));
  for (const image of imagesOf(page)) {
    const shown = shownFile(image);
    if (!shown) continue;
    const response = await fetch(shown, { cache: 'force-cache' });
    if (response.ok) await putLast(imagesName(scope), image, response);
  }
}

/** The file that the page shows of a picture, in one of its formats and widths; undefined if it has not loaded. */
function shownFile(address: string): string | undefined {
  const isLoaded = (image: HTMLImageElement) => image.complete && image.naturalWidth > 0;
  return [...document.images].find((image) => image.getAttribute('src') === address && isLoaded(image))
    ?.currentSrc;
}

/** Puts an entry at the end of a cache, which lists entries by insertion, and deletes the oldest. */
async function putLast(name: string, address: string, response: Response): Promise<void> {
  const cache = await caches.open(name);
  await putInCache(cache, address, response);
  const requests = await cache.keys();
  await Promise.all(requests.slice(0, -maxEntries).map((request) => cache.delete(request)));
}
