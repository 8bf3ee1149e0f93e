import { articlePath } from '#domain/addresses/paths.ts';
import { onConnectionChange } from '#lib/browser/connection.ts';
import { lazyModule } from '#lib/browser/lazy-module.ts';
import type { CacheScope } from './cache-names.ts';
import { cachedAddresses, dataAddress, pageCaches } from './page-caches.ts';

const withLibrary = lazyModule(() => import('#client/reader/library.ts'));

/** Marks which stories are cached while the reader is offline. */
export function markStoriesWhileOffline(scope: CacheScope): void {
  let isMarked = false;
  const mark = () => {
    if (navigator.onLine && !isMarked) return;
    isMarked = !navigator.onLine;
    withLibrary(async ({ setOfflineAvailability }) => {
      const addresses = navigator.onLine ? undefined : await allAddresses(scope).catch(() => undefined);
      setOfflineAvailability(addresses && ((slug) => addresses.has(dataAddress(scope, articlePath(slug)))));
    });
  };
  onConnectionChange(mark);
  mark();
}

async function allAddresses(scope: CacheScope): Promise<ReadonlySet<string>> {
  const all = await Promise.all((await pageCaches(scope)).map(cachedAddresses));
  return new Set(all.flatMap((addresses) => [...addresses]));
}
