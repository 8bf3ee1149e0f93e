import { dataPath, withBase } from '#domain/addresses/paths.ts';
import type { PageData } from '#domain/page-data/page-data.ts';
import { allPagesPrefix, type Place, pagesPrefix } from './cache-names.ts';

/** The device has no room for more, or the browser allows none. What was kept before is still there. */
export class NoRoomError extends Error {
  override readonly name = 'NoRoomError';
}

/** Whether pages can be kept: not on an insecure connection, and not where the browser forbids it. */
export function canKeepPages(): boolean {
  return 'caches' in globalThis && 'serviceWorker' in navigator;
}

/** Asks the browser not to clear away by itself what the reader has asked for. What it answers changes nothing here. */
export function askToPersist(): void {
  navigator.storage?.persist?.().catch(() => false);
}

/** The address of a page's data. */
export function dataAddress({ base }: Place, path: string): string {
  return withBase(base, dataPath(path));
}

/** The pictures that a page shows large. */
export function picturesOf(page: PageData): string[] {
  return page.kind === 'article' && page.image ? [page.image.src] : [];
}

/**
 * Keeps an answer.
 *
 * @throws NoRoomError when it does not fit
 */
export async function keep(cache: Cache, address: string, response: Response): Promise<void> {
  try {
    await cache.put(address, response);
  } catch (error) {
    throw error instanceof DOMException && error.name === 'QuotaExceededError' ? new NoRoomError() : error;
  }
}

/** All caches with pages of this site that this application can show. */
export async function pageCaches(place: Place): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(pagesPrefix(place)));
}

/** Takes away what only an earlier application could show. */
export async function dropUnreadable(place: Place): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(allPagesPrefix(place)));
  const readable = await pageCaches(place);
  await Promise.all(names.filter((name) => !readable.includes(name)).map((name) => caches.delete(name)));
}

/**
 * Takes away caches at once, in such a way that they can be brought back: what a cache held lasts for as long as
 * somebody holds on to it, and no longer than the document.
 *
 * @returns what brings them back, beside what has been kept under their names since; it throws NoRoomError when that
 *   does not fit
 */
export async function setAside(names: readonly string[]): Promise<() => Promise<void>> {
  const gone = await Promise.all(names.map(async (name) => ({ name, cache: await caches.open(name) })));
  await Promise.all(names.map((name) => caches.delete(name)));
  return async () => {
    for (const { name, cache } of gone) {
      const now = await caches.open(name);
      for (const { url } of await cache.keys()) {
        const response = (await now.match(url)) ? undefined : await cache.match(url);
        if (response) await keep(now, url, response);
      }
    }
  };
}

/** The addresses of what is kept, as paths of this origin. */
export async function addressesIn(name: string): Promise<Set<string>> {
  const requests = await (await caches.open(name)).keys();
  return new Set(requests.map(({ url }) => withoutOrigin(url)));
}

export function withoutOrigin(address: string): string {
  const { pathname, search } = new URL(address, location.href);
  return pathname + search;
}
