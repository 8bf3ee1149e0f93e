import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { shellPrefix } from '#client/reader/offline/cache-names.ts';
import { dataPath, parsePath, withBase, withoutBase } from '#domain/addresses/paths.ts';
import { fallbacksOf, isScaled } from '#domain/addresses/picture-files.ts';
import { openCachedPages } from './cached-pages.ts';
import { NetworkFirst } from './network-first.ts';
import { scope } from './scope.ts';
import type { WorkerSettings } from './settings.ts';
import { handleUpdates } from './worker-updates.ts';

/**
 * Serves the site offline: the application from the precache, pages from the caches that documents fill. The network
 * comes first, so that nobody reads yesterday's news; only the application's files, whose names change with their
 * content, come from the cache first.
 */
export function startWorker(settings: WorkerSettings): void {
  const { base, shell } = settings;
  const cacheName = shellPrefix(settings) + shell.name;
  const precache = new PrecacheController({ cacheName, plugins: [{ cachedResponseWillBeUsed: reuse }] });
  const cachedPages = openCachedPages(settings);

  /** Copies unchanged files from an earlier build's cache instead of fetching them. */
  async function reuse({ request, cachedResponse, event }: CacheUse): Promise<Response | undefined> {
    if (cachedResponse || event?.type !== 'install') return cachedResponse;
    const response = await caches.match(request);
    if (response) await (await caches.open(cacheName)).put(request, response.clone());
    return response;
  }

  const findData = async (address: string) =>
    (await precache.matchPrecache(address)) ?? (await cachedPages.find(address));
  const offlineDocument = () => precache.matchPrecache(settings.offline);
  /** The address of a page's data; undefined if the address is not that of a page. */
  const dataOf = (address: string) => {
    const path = withoutBase(base, new URL(address).pathname);
    return path !== undefined && parsePath(path) ? withBase(base, dataPath(path)) : undefined;
  };

  precache.precache(shell.entries);
  registerRoute(new PrecacheRoute(precache, { cleanURLs: false }));
  // Fonts that only some pages use, and files of earlier builds whose documents are still open.
  registerRoute(
    ({ url, sameOrigin }) =>
      sameOrigin && url.pathname.startsWith(`${base}assets/`) && !isScaled(url.pathname),
    new CacheFirst({ cacheName, plugins: [{ cachedResponseWillBeUsed: matchAnyCache }] }),
  );
  registerRoute(
    ({ url, request, sameOrigin }) =>
      sameOrigin && request.mode === 'navigate' && dataOf(url.href) !== undefined,
    new NetworkFirst({
      find: async ({ url }) => (await findData(dataOf(url) ?? '')) && offlineDocument(),
      fallback: offlineDocument,
    }),
  );
  registerRoute(
    ({ url, sameOrigin }) =>
      sameOrigin && url.pathname.startsWith(base) && url.pathname.endsWith('/data.json'),
    new NetworkFirst({
      find: ({ url }) => findData(url),
      onResponse: ({ url }, response) => cachedPages.update(url, response),
      // A document hydrates only with the data of its own build, so cached data would not fit it.
      async mustWait({ url }, { clientId }) {
        const client = clientId ? await scope.clients.get(clientId) : undefined;
        return client !== undefined && dataOf(client.url) === new URL(url).pathname;
      },
    }),
  );
  registerRoute(
    ({ request, sameOrigin }) => sameOrigin && request.destination === 'image',
    new NetworkFirst({
      // Documents cache one file of each picture, which stands for all of its widths.
      async find({ url }) {
        for (const address of [url, ...fallbacksOf(url)]) {
          const response = await cachedPages.find(address);
          if (response) return response;
        }
        return undefined;
      },
    }),
  );
  handleUpdates(settings, cacheName);
}

interface CacheUse {
  request: Request;
  cachedResponse?: Response | undefined;
  event?: Event | undefined;
}

async function matchAnyCache({ request, cachedResponse }: CacheUse): Promise<Response | undefined> {
  return cachedResponse ?? (await caches.match(request));
}
