import { searchIndexPath, withBase } from '#domain/addresses/paths.ts';
import type { SearchQuery } from '#domain/addresses/search-query.ts';
import type { FoundStory } from '#domain/search/found-story.ts';
import { slugify } from '#lib/text/slug.ts';
import type { Filters, Pagefind, Result } from './pagefind.ts';
import { choicesOf, type FilterChoice, nearest } from './search-choices.ts';
import { excerptOf } from './search-excerpt.ts';
import { partsWithAll, termOf } from './search-term.ts';

/** What a search has found. */
export interface Found {
  /** the first of them */
  stories: FoundStory[];
  count: number;
  filters: { tag: FilterChoice[]; category: FilterChoice[]; source: FilterChoice[] };
  /** how far the search has looked */
  reach: Reach;
  /** topics with names like what was searched for, where nothing was found */
  near: FilterChoice[];
}

export interface Reach {
  searched: number;
  all: number;
  /** the day of the oldest story among those searched */
  since: string;
}

type FilterName = keyof Found['filters'];
interface Part {
  name: string;
  version: string;
  count: number;
  since: string;
}

/** Parts of the index that have been opened. */
interface Opened {
  all: Part[];
  parts: Part[];
  pagefind?: Pagefind;
  names: Map<FilterName, Map<string, string>>;
  /** topics by their number of stories */
  topics: FilterChoice[];
}

/** Parts that a first search opens: what it transfers grows with them. */
const partsAtFirst = 1;
/** Parts that one further step takes. */
const partsOfStep = 4;
const filterNames: FilterName[] = ['tag', 'category', 'source'];

let opened: Promise<Opened> | undefined;

/**
 * Searches.
 *
 * @param base the path under which the site is served
 * @param limit how many stories to give
 * @throws when the index cannot be had
 */
export async function search(query: SearchQuery, base: string, limit: number): Promise<Found> {
  try {
    const found = await searchIn(await open(base, query.further), query, limit);
    if (found.count > 0 || (await isCurrent(base))) return found;
  } catch {
    // The index may have been replaced since it was opened.
  }
  opened = undefined;
  return searchIn(await open(base, query.further), query, limit);
}

/** Opens as many parts as a search wants; those that are open stay so. */
function open(base: string, further: number): Promise<Opened> {
  const before = opened;
  const opening = (before ?? begin(base)).then((index) => extend(index, base, further));
  opened = opening;
  opening.catch(() => {
    if (opened === opening) opened = undefined;
  });
  return opening;
}

async function begin(base: string): Promise<Opened> {
  return { all: await readParts(base), parts: [], names: new Map(), topics: [] };
}

async function readParts(base: string): Promise<Part[]> {
  // Asked of the host each time: it says what all other names are.
  const response = await fetch(folder(base, 'parts.json'), { cache: 'no-cache' });
  if (!response.ok) throw new Error(`The search index answered with status ${response.status}`);
  return response.json();
}

/** Whether the index that is open is the one that the host has. */
async function isCurrent(base: string): Promise<boolean> {
  const [known, now] = await Promise.all([opened, readParts(base)]);
  return JSON.stringify(known?.all) === JSON.stringify(now);
}

async function extend(index: Opened, base: string, further: number): Promise<Opened> {
  const wanted = wantedParts(index.all, further);
  const fresh = wanted.slice(index.parts.length);
  if (fresh.length === 0) return index;
  let { pagefind } = index;
  for (const part of fresh) {
    const options = { mergeFilter: { part: part.name }, metaCacheTag: part.version };
    const path = folder(base, `${part.name}/`);
    if (pagefind) await pagefind.mergeIndex(path, options);
    else {
      const address = folder(base, 'pagefind.js');
      const { createInstance } = await import(/* @vite-ignore */ address);
      // In this thread: a worker would need an address that Trusted Types allow.
      pagefind = createInstance({ ...options, basePath: path, noWorker: true }) as Pagefind;
    }
  }
  const counts = (await pagefind?.filters()) ?? {};
  const topics = choicesOf(counts.tag);
  const names = new Map(filterNames.map((name) => [name, namesOf(counts[name])]));
  return { all: index.all, parts: wanted, names, topics, ...(pagefind && { pagefind }) };
}

function wantedParts(all: readonly Part[], further: number): Part[] {
  return all.slice(0, partsAtFirst + further * partsOfStep);
}

async function searchIn(index: Opened, query: SearchQuery, limit: number): Promise<Found> {
  const { pagefind, parts, all } = index;
  const reach: Reach = {
    searched: sum(parts),
    all: sum(all),
    since: parts.at(-1)?.since ?? '',
  };
  const term = termOf(query.text);
  const holding = term !== null && pagefind ? await partsWithAll(pagefind, term, parts) : parts;
  if (!pagefind || holding.length === 0) {
    const filters = { tag: [], category: [], source: [] };
    return { stories: [], count: 0, filters, reach, near: nearest(query.text, index.topics) };
  }
  const filters: Filters = { ...filtersOf(query, index), part: { any: holding.map(({ name }) => name) } };
  const { results, filters: counts } = await pagefind.search(term, { filters });
  const byDate = query.sort === 'date' || term === null;
  const ordered = byDate ? await newestFirst(pagefind, term, filters, holding, limit) : results;
  const stories = await readStories(ordered.slice(0, limit));
  return {
    stories,
    count: results.length,
    filters: {
      tag: choicesOf(counts.tag),
      category: choicesOf(await countsWithout('category')),
      source: choicesOf(await countsWithout('source')),
    },
    reach,
    near: results.length === 0 ? nearest(query.text, index.topics) : [],
  };

  /** A story has one category, and the reader wants one source: of their others, it counts what choosing them would find. */
  async function countsWithout(name: 'category' | 'source') {
    if (!filters[name]) return counts[name];
    const { [name]: _, ...others } = filters;
    return (await pagefind?.search(term, { filters: others }))?.filters[name];
  }
}

let reading: Promise<unknown> = Promise.resolve();

/**
 * Reads what the index holds of stories, for one search after the other: Pagefind keeps a story that it has read,
 * and writes into it where the words of the search match that asked for it last.
 */
function readStories(results: readonly Result[]): Promise<FoundStory[]> {
  const stories = reading.then(() =>
    Promise.all(results.map(async (result) => excerptOf(await result.data()))),
  );
  reading = stories.catch(() => undefined);
  return stories;
}

/** Parts follow each other in time, and each knows its own order. */
async function newestFirst(
  pagefind: Pagefind,
  term: string | null,
  filters: Filters,
  parts: readonly Part[],
  limit: number,
): Promise<Result[]> {
  const ordered: Result[] = [];
  for (const { name } of parts) {
    if (ordered.length >= limit) break;
    const { results } = await pagefind.search(term, {
      filters: { ...filters, part: name },
      sort: { date: 'desc' },
    });
    ordered.push(...results);
  }
  return ordered;
}

/** The index knows names, the address their slugs; one that no story has finds nothing. */
function filtersOf({ tags, category, source }: SearchQuery, { names }: Opened) {
  const nameOf = (filter: FilterName, slug: string) => names.get(filter)?.get(slug) ?? slug;
  return {
    ...(tags.length > 0 && { tag: tags.map((slug) => nameOf('tag', slug)) }),
    ...(category && { category: nameOf('category', category) }),
    ...(source && { source: nameOf('source', source) }),
  };
}

function namesOf(counts: Record<string, number> = {}): Map<string, string> {
  return new Map(Object.keys(counts).map((name) => [slugify(name), name]));
}

const sum = (parts: readonly Part[]) => parts.reduce((total, { count }) => total + count, 0);
const folder = (base: string, name: string) => withBase(base, searchIndexPath) + name;
