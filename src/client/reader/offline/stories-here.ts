import { articlePath } from '#domain/addresses/paths.ts';
import { lazyModule } from '#lib/browser/lazy-module.ts';
import type { Place } from './cache-names.ts';
import { addressesIn, dataAddress, pageCaches } from './page-caches.ts';

const withLibrary = lazyModule(() => import('#client/reader/library.ts'));

/** Marks, while the reader is offline, which stories are on this device; with a connection all are at hand. */
export function followConnection(place: Place): void {
  let isMarked = false;
  const mark = () => {
    if (navigator.onLine && !isMarked) return;
    isMarked = !navigator.onLine;
    withLibrary(async ({ showHere }) => {
      const addresses = navigator.onLine ? undefined : await allAddresses(place).catch(() => undefined);
      showHere(addresses && ((slug) => addresses.has(dataAddress(place, articlePath(slug)))));
    });
  };
  addEventListener('offline', mark);
  addEventListener('online', mark);
  mark();
}

async function allAddresses(place: Place): Promise<ReadonlySet<string>> {
  const all = await Promise.all((await pageCaches(place)).map(addressesIn));
  return new Set(all.flatMap((addresses) => [...addresses]));
}
