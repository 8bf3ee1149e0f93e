import { articlePath } from '#domain/addresses/paths.ts';
import type { Place } from './cache-names.ts';
import { addressesIn, dataAddress, pageCaches } from './page-caches.ts';

/** Marks, while the reader is offline, which stories are on this device; with a connection all are at hand. */
export function followConnection(place: Place): void {
  let isMarked = false;
  let looks = 0;
  const look = async () => {
    const number = ++looks;
    const isOffline = !navigator.onLine;
    if (!isOffline && !isMarked) return;
    isMarked = isOffline;
    const addresses = isOffline ? await allAddresses(place) : undefined;
    const { showHere } = await import('#client/reader/library.ts');
    // The connection may have come back, or gone, meanwhile.
    if (number === looks)
      showHere(addresses && ((slug) => addresses.has(dataAddress(place, articlePath(slug)))));
  };
  // Without the code for marks there are none.
  const lookIfPossible = () => void look().catch(() => undefined);
  addEventListener('offline', lookIfPossible);
  addEventListener('online', lookIfPossible);
  lookIfPossible();
}

async function allAddresses(place: Place): Promise<ReadonlySet<string>> {
  const all = await Promise.all((await pageCaches(place)).map(addressesIn));
  return new Set(all.flatMap((addresses) => [...addresses]));
}
