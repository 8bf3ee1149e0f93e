import { type InferOutput, isoTimestamp, minValue, number, object, pipe, regex, string } from 'valibot';
import { fetchPage, UnreadablePageError } from '#client/page-data/fetch-page.ts';
import { openStored } from '#client/reader/stored.ts';
import { mapOf } from '#client/reader/stored-shapes.ts';
import { articlePath, withoutBase } from '#domain/addresses/paths.ts';
import type { FrontPageData, ListingPageData } from '#domain/page-data/lists.ts';
import type { StoryCardData } from '#domain/page-data/shared.ts';
import { type Place, pagesPrefix } from './cache-names.ts';
import { dataAddress, keep, pageCaches } from './page-caches.ts';

/** So many stories of a list are kept, the newest: all of them could be a hundred thousand. */
export const mostStories = 60;
/** So many stories are measured to tell how large all of them are. */
const measured = 5;
/** So many are fetched at a time. */
const atATime = 4;
/** After so long, in ms, a list that was being kept has been given up. */
const abandonedAfter = 60 * 60 * 1000;

const count = pipe(number(), minValue(0));

export const keptListSchema = object({
  name: pipe(string(), regex(/\S/)),
  /** the cache that holds it */
  cache: string(),
  keptAt: pipe(string(), isoTimestamp()),
  stories: count,
  bytes: count,
});

/** A list that the reader keeps for reading offline, with its stories. */
export type KeptList = InferOutput<typeof keptListSchema>;

/** The lists that the reader keeps, by the path of their first page. */
export const keptLists = openStored<ReadonlyMap<string, KeptList>>('kept', mapOf(keptListSchema));

/** What has to be fetched to keep a list. */
export interface ListPlan {
  path: string;
  name: string;
  /** how many stories there are in all, and how many of them are kept */
  all: number;
  stories: number;
  /** the paths of its own pages and of its stories, without base */
  pages: string[];
  articles: string[];
  /** addresses */
  pictures: string[];
}

/**
 * Finds out what belongs to a list: of the front page what stands on it, of a listing its newest stories.
 *
 * @param path the path of its first page, without base
 * @throws what `fetchPage` throws
 */
export async function planList(place: Place, path: string): Promise<ListPlan> {
  const pages: string[] = [];
  const cards = new Map<string, StoryCardData>();
  let next: string | undefined = path;
  let first: FrontPageData | ListingPageData | undefined;
  while (next && cards.size < mostStories) {
    const page = await fetchList(place, next);
    first ??= page;
    pages.push(next);
    for (const card of cardsOf(page)) cards.set(card.slug, card);
    next = page.kind === 'listing' ? pathOf(place, page.pagination.next) : undefined;
  }
  const stories = [...cards.values()].slice(0, mostStories);
  return {
    path,
    name: first?.kind === 'listing' ? first.name : 'The latest edition',
    all: first?.kind === 'listing' ? first.count : stories.length,
    stories: stories.length,
    pages,
    articles: stories.map(({ slug }) => articlePath(slug)),
    pictures: [...new Set(stories.flatMap(({ image }) => (image ? [image.src] : [])))],
  };
}

/**
 * Estimates the size of what a plan fetches: some stories are measured, and stand for the others; pictures tell
 * their size without being fetched.
 *
 * @returns bytes
 */
export async function estimateSize(place: Place, { pages, articles, pictures }: ListPlan): Promise<number> {
  const step = Math.max(1, Math.ceil(articles.length / measured));
  const sample = articles.filter((_path, index) => index % step === 0);
  const sizeOf = async (path: string) => (await fetchData(place, path))?.size ?? 0;
  const [lists, stories, images] = await Promise.all([
    Promise.all(pages.map(sizeOf)),
    Promise.all(sample.map(sizeOf)),
    Promise.all(pictures.map(lengthOf)),
  ]);
  const mean = stories.length > 0 ? sum(stories) / stories.length : 0;
  return Math.round(sum(lists) + mean * articles.length + sum(images));
}

/**
 * Fetches and keeps a list. What was kept of it before stays until all of the new is there.
 *
 * @param onProgress called with how many of how many files are there
 * @throws NoRoomError when it does not fit, and others when it cannot be fetched or is given up; nothing is changed
 */
export async function keepList(
  place: Place,
  { path, name, stories, pages, articles, pictures }: ListPlan,
  now: Date,
  { signal, onProgress }: { signal: AbortSignal; onProgress(done: number, all: number): void },
): Promise<KeptList> {
  const cacheName = `${listsPrefix(place)}${now.getTime()} ${path}`;
  const cache = await caches.open(cacheName);
  const paths = new Map([...pages, ...articles].map((path) => [dataAddress(place, path), path]));
  const waiting = [...paths.keys(), ...pictures];
  const all = waiting.length;
  let done = 0;
  let bytes = 0;
  async function drain(): Promise<void> {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      const path = paths.get(address);
      const body = await (path === undefined
        ? fetchPicture(address, signal)
        : fetchData(place, path, { signal }));
      if (body) await keep(cache, address, new Response(body));
      signal.throwIfAborted();
      bytes += body?.size ?? 0;
      onProgress(++done, all);
    }
  }
  // All have to have ended: nothing may come after it has been told how it ended.
  const ends = await Promise.allSettled(
    Array.from({ length: atATime }, () => drain().finally(() => waiting.splice(0))),
  );
  const failure = ends.find(({ status }) => status === 'rejected');
  if (failure?.status === 'rejected') {
    await caches.delete(cacheName);
    throw failure.reason;
  }
  const before = keptLists.get().get(path);
  const list: KeptList = { name, cache: cacheName, keptAt: now.toISOString(), stories, bytes };
  keptLists.set(new Map(keptLists.get()).set(path, list));
  if (before) await caches.delete(before.cache);
  return list;
}

/** A page's data as it is stored; undefined for a page that has gone since the list was made. */
async function fetchData(
  { base }: Place,
  path: string,
  init?: { signal: AbortSignal },
): Promise<Blob | undefined> {
  try {
    return await Response.json(await fetchPage(base, path, init)).blob();
  } catch (error) {
    if (error instanceof Response) return undefined;
    throw error;
  }
}

/** The same for a picture. */
async function fetchPicture(address: string, signal: AbortSignal): Promise<Blob | undefined> {
  const response = await fetch(address, { signal });
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${address} answered with status ${response.status}`);
  return response.blob();
}

/** Takes away a list; what of it is saved or was visited stays. */
export async function dropList(path: string): Promise<void> {
  const lists = new Map(keptLists.get());
  const list = lists.get(path);
  lists.delete(path);
  keptLists.set(lists);
  if (list) await caches.delete(list.cache);
}

/** Keeps lists anew that only an earlier application can show, and takes away what was left half-way. */
export async function tendLists(place: Place, now: Date): Promise<void> {
  const prefix = listsPrefix(place);
  const { signal } = new AbortController();
  for (const [path, { cache }] of keptLists.get()) {
    if (cache.startsWith(prefix)) continue;
    await keepList(place, await planList(place, path), now, { signal, onProgress: () => {} });
  }
  const wanted = new Set([...keptLists.get().values()].map(({ cache }) => cache));
  for (const name of await pageCaches(place)) {
    const begun = Number.parseInt(name.slice(prefix.length), 10);
    const isAbandoned = name.startsWith(prefix) && now.getTime() - begun > abandonedAfter;
    if (isAbandoned && !wanted.has(name)) await caches.delete(name);
  }
}

const listsPrefix = (place: Place) => `${pagesPrefix(place)}list `;

async function fetchList({ base }: Place, path: string): Promise<FrontPageData | ListingPageData> {
  const page = await fetchPage(base, path);
  if (page.kind !== 'front' && page.kind !== 'listing')
    throw new UnreadablePageError(`${path} is not a list`);
  return page;
}

function cardsOf(page: FrontPageData | ListingPageData): StoryCardData[] {
  if (page.kind === 'listing') return page.cards;
  return [...(page.lead ? [page.lead] : []), ...page.latest, ...page.cards];
}

function pathOf({ base }: Place, href: string | undefined): string | undefined {
  return href === undefined ? undefined : withoutBase(base, href);
}

/** What the host says; a host that says nothing of a picture is rare. */
async function lengthOf(address: string): Promise<number> {
  const { ok, headers } = await fetch(address, { method: 'HEAD' });
  return ok ? Number(headers.get('Content-Length') ?? 0) : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
