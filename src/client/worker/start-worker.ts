import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { shellPrefix } from '#client/reader/offline/cache-names.ts';
import { dataPath, parsePath, withBase, withoutBase } from '#domain/addresses/paths.ts';
import { openKeptPages } from './kept-pages.ts';
import { NetworkFirst } from './network-first.ts';
import { replaceEarlierShells } from './replace-shells.ts';
import { scope } from './scope.ts';
import type { WorkerSettings } from './settings.ts';

/**
 * Serves the site where the network does not: the application from what was put aside when the worker was
 * installed, pages from what documents have kept. Whatever the network answers comes first, so that nobody reads
 * yesterday's news; only the application's own files, whose names change with them, are not asked for again.
 */
export function startWorker(settings: WorkerSettings): void {
  const { base, shell } = settings;
  const cacheName = shellPrefix(settings) + shell.name;
  const precache = new PrecacheController({ cacheName, plugins: [{ cachedResponseWillBeUsed: takeOver }] });
  const kept = openKeptPages(settings);

  /** What has not changed since another build is not fetched again. */
  async function takeOver({ request, cachedResponse, event }: CacheUse): Promise<Response | undefined> {
    if (cachedResponse || event?.type !== 'install') return cachedResponse;
    const response = await caches.match(request);
    if (response) await (await caches.open(cacheName)).put(request, response.clone());
    return response;
  }

  const findData = async (address: string) =>
    (await precache.matchPrecache(address)) ?? (await kept.find(address));
  const offlineDocument = () => precache.matchPrecache(settings.offline);
  /** The address of the data of the page at an address; undefined where there can be no page. */
  const dataOf = (address: string) => {
    const path = withoutBase(base, new URL(address).pathname);
    return path !== undefined && parsePath(path) ? withBase(base, dataPath(path)) : undefined;
  };

  precache.precache(shell.entries);
  registerRoute(new PrecacheRoute(precache, { cleanURLs: false }));
  // Fonts that only some pages use, and files of an earlier build for documents that are still open.
  registerRoute(
    ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith(`${base}assets/`),
    new CacheFirst({ cacheName, plugins: [{ cachedResponseWillBeUsed: takeFromAny }] }),
  );
  registerRoute(
    ({ url, request, sameOrigin }) =>
      sameOrigin && request.mode === 'navigate' && dataOf(url.href) !== undefined,
    new NetworkFirst({
      find: async ({ url }) => (await findData(dataOf(url) ?? '')) && offlineDocument(),
      otherwise: offlineDocument,
    }),
  );
  registerRoute(
    ({ url, sameOrigin }) =>
      sameOrigin && url.pathname.startsWith(base) && url.pathname.endsWith('/data.json'),
    new NetworkFirst({
      find: ({ url }) => findData(url),
      onAnswer: ({ url }, response) => kept.renew(url, response),
      // A document takes over only what it has been made from, which came from the network with it.
      async mustWait({ url }, { clientId }) {
        const client = clientId ? await scope.clients.get(clientId) : undefined;
        return client !== undefined && dataOf(client.url) === new URL(url).pathname;
      },
    }),
  );
  registerRoute(
    ({ request, sameOrigin }) => sameOrigin && request.destination === 'image',
    new NetworkFirst({ find: ({ url }) => kept.find(url) }),
  );
  replaceEarlierShells(settings, cacheName);
}

interface CacheUse {
  request: Request;
  cachedResponse?: Response | undefined;
  event?: Event | undefined;
}

async function takeFromAny({ request, cachedResponse }: CacheUse): Promise<Response | undefined> {
  return cachedResponse ?? (await caches.match(request));
}
