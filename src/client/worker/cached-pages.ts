import { parsePageData } from '#client/page-data/fetch-page.ts';
import { pagesPrefix } from '#client/reader/offline/cache-names.ts';
import type { WorkerSettings } from './settings.ts';

/** The page data and images that documents have cached for reading offline. */
export interface CachedPages {
  find(address: string): Promise<Response | undefined>;
  /** replaces every cached response for an address, if the new one is page data */
  update(address: string, response: Response): Promise<void>;
}

export function openCachedPages(settings: WorkerSettings): CachedPages {
  async function cacheNames(): Promise<string[]> {
    const prefix = pagesPrefix(settings);
    return (await caches.keys()).filter((name) => name.startsWith(prefix));
  }
  return {
    async find(address) {
      for (const cacheName of await cacheNames()) {
        // Opening a cache that a document has just deleted would create it again.
        const response = await caches.match(address, { cacheName });
        if (response) return response;
      }
      return undefined;
    },
    async update(address, response) {
      const text = await response
        .clone()
        .text()
        .catch(() => '');
      const page = parsePageData(text);
      if (!page || page.kind === 'moved') return;
      for (const cacheName of await cacheNames()) {
        if (!(await caches.match(address, { cacheName }))) continue;
        const cache = await caches.open(cacheName);
        // If storage is full, the old response stays.
        await cache.put(address, response.clone()).catch(() => undefined);
      }
    },
  };
}
