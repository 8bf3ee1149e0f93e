import { parsePageData } from '#client/page-data/fetch-page.ts';
import { pagesPrefix } from '#client/reader/offline/cache-names.ts';
import type { WorkerSettings } from './settings.ts';

/** What documents have put aside, to be shown without a network. */
export interface KeptPages {
  find(address: string): Promise<Response | undefined>;
  /** Puts what has just come from the network wherever an older answer is kept, if it holds a page. */
  renew(address: string, response: Response): Promise<void>;
}

export function openKeptPages(place: WorkerSettings): KeptPages {
  async function names(): Promise<string[]> {
    const prefix = pagesPrefix(place);
    return (await caches.keys()).filter((name) => name.startsWith(prefix));
  }
  return {
    async find(address) {
      for (const cacheName of await names()) {
        // By its name: to open a cache that a document has just taken away would bring it back.
        const response = await caches.match(address, { cacheName });
        if (response) return response;
      }
      return undefined;
    },
    async renew(address, response) {
      const page = parsePageData(
        await response
          .clone()
          .text()
          .catch(() => ''),
      );
      if (!page || page.kind === 'moved') return;
      for (const cacheName of await names()) {
        if (!(await caches.match(address, { cacheName }))) continue;
        const cache = await caches.open(cacheName);
        // What does not fit stays as it was.
        await cache.put(address, response.clone()).catch(() => undefined);
      }
    },
  };
}
