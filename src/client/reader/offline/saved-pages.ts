import * as messages from 'virtual:gigawatt/messages';
import { fetchPage } from '#client/page-data/fetch-page.ts';
import { saved } from '#client/reader/saved.ts';
import { articlePath, searchPath } from '#domain/addresses/paths.ts';
import type { PageData } from '#domain/page-data/page-data.ts';
import { onConnectionChange } from '#lib/browser/connection.ts';
import { showToast } from '#lib/browser/toast.ts';
import { type CacheScope, pagesPrefix } from './cache-names.ts';
import {
  cachedAddresses,
  dataAddress,
  imagesOf,
  putInCache,
  StorageFullError,
  withoutOrigin,
} from './page-caches.ts';

/** The name of the cache with saved stories. */
export const savedCacheName = (scope: CacheScope) => `${pagesPrefix(scope)}saved`;

let isReported = false;

/** Caches the data and pictures of saved stories, now and whenever one is saved or removed. */
export function cacheSavedPages(scope: CacheScope): Promise<void> {
  let queue = Promise.resolve();
  const sync = () => {
    queue = queue.then(() => syncSavedPages(scope)).catch(reportIfFull);
    return queue;
  };
  saved.subscribe(sync);
  onConnectionChange(sync);
  return sync();
}

/** @throws StorageFullError if storage is full, TypeError if the network fails; entries cached so far stay */
export async function syncSavedPages(scope: CacheScope): Promise<void> {
  const name = savedCacheName(scope);
  const stories = saved.get().map(({ card }) => card);
  // The search page finds saved stories offline.
  const paths = [
    ...stories.map(({ slug }) => articlePath(slug)),
    ...(stories.length > 0 ? [searchPath()] : []),
  ];
  const data = new Map(
    paths.map((path) => [withoutOrigin(dataAddress(scope, path)), () => fetchData(scope, path)]),
  );
  await syncEntries(name, isData, data);
  const cache = await caches.open(name);
  const images = stories.flatMap(({ image }) => image?.src ?? []);
  for (const address of data.keys()) {
    const page: PageData | undefined = await (await cache.match(address))?.json();
    if (page) images.push(...imagesOf(page));
  }
  const pictures = images.map((address) => [withoutOrigin(address), () => fetch(address)] as const);
  await syncEntries(name, (address) => !isData(address), new Map(pictures));
}

const isData = (address: string) => address.endsWith('/data.json');

/** Deletes the entries of one kind that are not wanted, then caches those that are missing. */
async function syncEntries(
  name: string,
  isOfKind: (address: string) => boolean,
  wanted: ReadonlyMap<string, () => Promise<Response | undefined>>,
): Promise<void> {
  const present = await cachedAddresses(name);
  const cache = await caches.open(name);
  for (const address of present) if (isOfKind(address) && !wanted.has(address)) await cache.delete(address);
  for (const [address, load] of wanted) {
    const response = present.has(address) ? undefined : await load();
    if (response?.ok) await putInCache(cache, address, response);
  }
}

/** Returns undefined if the story has been removed or its data is unreadable; its card stays saved. */
async function fetchData({ base }: CacheScope, path: string): Promise<Response | undefined> {
  try {
    return Response.json(await fetchPage(base, path));
  } catch (error) {
    if (error instanceof TypeError) throw error;
    return undefined;
  }
}

function reportIfFull(error: unknown): void {
  if (!(error instanceof StorageFullError) || isReported) return;
  isReported = true;
  showToast(messages.noSpaceForSavedStories);
}
