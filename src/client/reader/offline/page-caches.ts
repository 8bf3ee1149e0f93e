import { dataPath, withBase } from '#domain/addresses/paths.ts';
import type { Figure } from '#domain/markdown/rich-text.ts';
import type { PageData } from '#domain/page-data/page-data.ts';
import { allPagesPrefix, type CacheScope, pagesPrefix } from './cache-names.ts';

/** The browser's storage quota is used up. Nothing that was cached before is lost. */
export class StorageFullError extends Error {
  override readonly name = 'NoRoomError';
}

/** Whether pages can be cached: not on an insecure connection, and not if the browser forbids it. */
export function canCachePages(): boolean {
  return 'caches' in globalThis && 'serviceWorker' in navigator;
}

/** Asks the browser not to evict what the reader has saved. The site works the same if it declines. */
export function requestPersistentStorage(): void {
  navigator.storage?.persist?.().catch(() => false);
}

/** The address of a page's data. */
export function dataAddress({ base }: CacheScope, path: string): string {
  return withBase(base, dataPath(path));
}

/** The addresses of the pictures of an article and its texts, one file of each, which stands for all of its widths. */
export function imagesOf(page: PageData): string[] {
  if (page.kind !== 'article') return [];
  const images = page.image ? [page.image.src] : [];
  // They may be deep in lists and quotations.
  JSON.stringify(page, (_key, value: unknown) => {
    if (isFigure(value)) images.push(value.image.src);
    return value;
  });
  return images;
}

function isFigure(value: unknown): value is Figure {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'figure';
}

/** @throws StorageFullError if storage is full */
export async function putInCache(cache: Cache, address: string, response: Response): Promise<void> {
  try {
    await cache.put(address, response);
  } catch (error) {
    throw error instanceof DOMException && error.name === 'QuotaExceededError'
      ? new StorageFullError()
      : error;
  }
}

/** The names of the caches with pages of this version. */
export async function pageCaches(scope: CacheScope): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(pagesPrefix(scope)));
}

/** Deletes the caches with pages of other versions. */
export async function deleteOutdatedCaches(scope: CacheScope): Promise<void> {
  const names = (await caches.keys()).filter(
    (name) => name.startsWith(allPagesPrefix(scope)) && !name.startsWith(pagesPrefix(scope)),
  );
  await Promise.all(names.map((name) => caches.delete(name)));
}

/**
 * Deletes caches so that this document can restore them: a deleted cache lives on while a document refers to it.
 *
 * @returns a function that restores the entries, except where newer ones exist; it throws StorageFullError if storage is full
 */
export async function deleteCachesWithUndo(names: readonly string[]): Promise<() => Promise<void>> {
  const deleted = await Promise.all(names.map(async (name) => ({ name, cache: await caches.open(name) })));
  await Promise.all(names.map((name) => caches.delete(name)));
  return async () => {
    for (const { name, cache } of deleted) {
      const current = await caches.open(name);
      for (const { url } of await cache.keys()) {
        const response = (await current.match(url)) ? undefined : await cache.match(url);
        if (response) await putInCache(current, url, response);
      }
    }
  };
}

/** The addresses in a cache, without origin. */
export async function cachedAddresses(name: string): Promise<Set<string>> {
  const requests = await (await caches.open(name)).keys();
  return new Set(requests.map(({ url }) => withoutOrigin(url)));
}

export function withoutOrigin(address: string): string {
  const { pathname, search } = new URL(address, location.href);
  return pathname + search;
}
