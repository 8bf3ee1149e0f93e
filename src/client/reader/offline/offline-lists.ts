import * as messages from 'virtual:gigawatt/messages';
import { type InferOutput, isoTimestamp, minValue, number, object, pipe, regex, string } from 'valibot';
import { fetchPage, UnreadablePageError } from '#client/page-data/fetch-page.ts';
import { openStored } from '#client/reader/stored.ts';
import { mapOf } from '#client/reader/stored-shapes.ts';
import { articlePath, withoutBase } from '#domain/addresses/paths.ts';
import type { FrontPageData, ListingPageData } from '#domain/page-data/lists.ts';
import type { PageData } from '#domain/page-data/page-data.ts';
import type { StoryCardData } from '#domain/page-data/shared.ts';
import { type CacheScope, pagesPrefix } from './cache-names.ts';
import { dataAddress, imagesOf, pageCaches, putInCache } from './page-caches.ts';

/** A list can have a hundred thousand stories; only the newest are saved. */
export const maxStories = 60;
/** How many stories are fetched to estimate the size of a list. */
const sampleSize = 5;
const maxParallelFetches = 4;
/** An unfinished cache of this age was abandoned, for example by closing the tab. */
const abandonedAfterMs = 60 * 60 * 1000;

const count = pipe(number(), minValue(0));

const offlineListSchema = object({
  name: pipe(string(), regex(/\S/)),
  /** the name of its cache */
  cache: string(),
  keptAt: pipe(string(), isoTimestamp()),
  stories: count,
  bytes: count,
});

/** A list that the reader has saved for reading offline, with its stories. */
export type OfflineList = InferOutput<typeof offlineListSchema>;

/** The saved lists by the path of their first page. */
export const offlineLists = openStored<ReadonlyMap<string, OfflineList>>('kept', mapOf(offlineListSchema));

/** The files to fetch for a list. */
export interface ListPlan {
  path: string;
  name: string;
  /** the number of stories in the list */
  all: number;
  /** the number of stories to save */
  stories: number;
  /** paths of the list's pages, without base */
  pages: string[];
  /** paths of the stories, without base */
  articles: string[];
  /** addresses of the pictures on cards; those in texts are known when the stories have been fetched */
  images: string[];
}

/**
 * Plans the files of a list: all stories on the front page, or the newest stories of a listing.
 *
 * @param path the path of the first page, without base
 * @throws what `fetchPage` throws, and UnreadablePageError if the page is not a list
 */
export async function planList(scope: CacheScope, path: string): Promise<ListPlan> {
  const pages: string[] = [];
  const cards = new Map<string, StoryCardData>();
  let next: string | undefined = path;
  let first: FrontPageData | ListingPageData | undefined;
  while (next && cards.size < maxStories) {
    const page = await fetchList(scope, next);
    first ??= page;
    pages.push(next);
    for (const card of cardsOf(page)) cards.set(card.slug, card);
    next = page.kind === 'listing' ? pathOf(scope, page.pagination.next) : undefined;
  }
  const stories = [...cards.values()].slice(0, maxStories);
  return {
    path,
    name: first?.kind === 'listing' ? first.name : messages.theLatestEdition,
    all: first?.kind === 'listing' ? first.count : stories.length,
    stories: stories.length,
    pages,
    articles: stories.map(({ slug }) => articlePath(slug)),
    images: [...new Set(stories.flatMap(({ image }) => (image ? [image.src] : [])))],
  };
}

/** Estimates the size of a plan in bytes, from a sample of its stories and the Content-Length of its images. */
export async function estimateSize(
  scope: CacheScope,
  { pages, articles, images }: ListPlan,
): Promise<number> {
  const interval = Math.max(1, Math.ceil(articles.length / sampleSize));
  const sample = articles.filter((_path, index) => index % interval === 0);
  const sizeOf = async (path: string) => {
    const page = await fetchIfPresent(scope, path);
    if (!page) return 0;
    // The pictures in texts; those on cards are measured one by one.
    const figures = imagesOf(page).filter((address) => !images.includes(address));
    return (await blobOf(page)).size + sum(await Promise.all(figures.map(fetchContentLength)));
  };
  const [pageSizes, storySizes, imageSizes] = await Promise.all([
    Promise.all(pages.map(sizeOf)),
    Promise.all(sample.map(sizeOf)),
    Promise.all(images.map(fetchContentLength)),
  ]);
  const mean = storySizes.length > 0 ? sum(storySizes) / storySizes.length : 0;
  return Math.round(sum(pageSizes) + mean * articles.length + sum(imageSizes));
}

/**
 * Fetches and stores a list. An earlier copy stays until the new one is complete.
 *
 * @param onProgress called with the number of fetched files and of all files
 * @throws StorageFullError if storage is full, what `fetchPage` throws, or the signal's reason; nothing is changed then
 */
export async function saveListOffline(
  scope: CacheScope,
  { path, name, stories, pages, articles, images }: ListPlan,
  now: Date,
  { signal, onProgress }: { signal: AbortSignal; onProgress(done: number, all: number): void },
): Promise<OfflineList> {
  const cacheName = `${listsPrefix(scope)}${now.getTime()} ${path}`;
  const cache = await caches.open(cacheName);
  const paths = new Map([...pages, ...articles].map((path) => [dataAddress(scope, path), path]));
  const waiting = [...paths.keys(), ...images];
  const known = new Set(waiting);
  let done = 0;
  let bytes = 0;
  async function fetchFile(address: string): Promise<Blob | undefined> {
    const path = paths.get(address);
    if (path === undefined) return fetchImage(address, signal);
    const page = await fetchIfPresent(scope, path, { signal });
    if (!page) return undefined;
    for (const image of imagesOf(page)) {
      if (!known.has(image)) waiting.push(image);
      known.add(image);
    }
    return blobOf(page);
  }
  async function drain(): Promise<void> {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      const body = await fetchFile(address);
      if (body) await putInCache(cache, address, new Response(body));
      signal.throwIfAborted();
      bytes += body?.size ?? 0;
      onProgress(++done, known.size);
    }
  }
  // Waits for all, so that nothing is stored or reported after this function has settled.
  const results = await Promise.allSettled(
    Array.from({ length: maxParallelFetches }, () => drain().finally(() => waiting.splice(0))),
  );
  const failure = results.find(({ status }) => status === 'rejected');
  if (failure?.status === 'rejected') {
    await caches.delete(cacheName);
    throw failure.reason;
  }
  const before = offlineLists.get().get(path);
  const list: OfflineList = { name, cache: cacheName, keptAt: now.toISOString(), stories, bytes };
  offlineLists.set(new Map(offlineLists.get()).set(path, list));
  if (before) await caches.delete(before.cache);
  return list;
}

/** Returns a page's data; undefined if the page has been removed since the list was planned. */
async function fetchIfPresent(
  { base }: CacheScope,
  path: string,
  init?: { signal: AbortSignal },
): Promise<PageData | undefined> {
  try {
    return await fetchPage(base, path, init);
  } catch (error) {
    if (error instanceof Response) return undefined;
    throw error;
  }
}

/** A page's data as it is stored. */
const blobOf = (page: PageData): Promise<Blob> => Response.json(page).blob();

async function fetchImage(address: string, signal: AbortSignal): Promise<Blob | undefined> {
  const response = await fetch(address, { signal });
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${address} answered with status ${response.status}`);
  return response.blob();
}

/** Removes a list. Stories in it that are saved or were visited stay in their own caches. */
export async function removeOfflineList(path: string): Promise<void> {
  const lists = new Map(offlineLists.get());
  const list = lists.get(path);
  lists.delete(path);
  offlineLists.set(lists);
  if (list) await caches.delete(list.cache);
}

/** Fetches lists of earlier page data versions again, and deletes abandoned caches. */
export async function maintainOfflineLists(scope: CacheScope, now: Date): Promise<void> {
  const prefix = listsPrefix(scope);
  const { signal } = new AbortController();
  for (const [path, { cache }] of offlineLists.get()) {
    if (cache.startsWith(prefix)) continue;
    await saveListOffline(scope, await planList(scope, path), now, { signal, onProgress: () => {} });
  }
  const current = new Set([...offlineLists.get().values()].map(({ cache }) => cache));
  for (const name of await pageCaches(scope)) {
    const startedAt = Number.parseInt(name.slice(prefix.length), 10);
    const isAbandoned = name.startsWith(prefix) && now.getTime() - startedAt > abandonedAfterMs;
    if (isAbandoned && !current.has(name)) await caches.delete(name);
  }
}

const listsPrefix = (scope: CacheScope) => `${pagesPrefix(scope)}list `;

async function fetchList({ base }: CacheScope, path: string): Promise<FrontPageData | ListingPageData> {
  const page = await fetchPage(base, path);
  if (page.kind !== 'front' && page.kind !== 'listing')
    throw new UnreadablePageError(`${path} is not a list`);
  return page;
}

function cardsOf(page: FrontPageData | ListingPageData): StoryCardData[] {
  if (page.kind === 'listing') return page.cards;
  return [...(page.lead ? [page.lead] : []), ...page.latest, ...page.cards];
}

function pathOf({ base }: CacheScope, href: string | undefined): string | undefined {
  return href === undefined ? undefined : withoutBase(base, href);
}

/** Returns 0 if the host sends no Content-Length, which is rare for images. */
async function fetchContentLength(address: string): Promise<number> {
  const { ok, headers } = await fetch(address, { method: 'HEAD' });
  return ok ? Number(headers.get('Content-Length') ?? 0) : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
