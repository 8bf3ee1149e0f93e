import type { SearchQuery } from '#domain/addresses/search-query.ts';
import { type FilterName, readFilterValue } from '#domain/search/filters.ts';
import { decodeStory, type PartSummary, partFilter, sortKey } from '#domain/search/index-contract.ts';
import { splitIndexedText } from '#domain/search/indexed-text.ts';
import { createMatcher, type Matcher } from '#domain/search/match-words.ts';
import type { SearchResult } from '#domain/search/search-result.ts';
import { createSearchResult } from './create-search-result.ts';
import { similarTopics, toFilterChoices } from './filter-choices.ts';
import { closeIndex, isIndexCurrent, type OpenIndex, openIndex } from './open-index.ts';
import type { Counts, Filters, Pagefind, PagefindFragment, PagefindResult } from './pagefind.ts';
import type { SearchCoverage, SearchResponse } from './search-response.ts';
import { partsWithAllWords, toSearchTerm } from './search-term.ts';

/**
 * Searches the index or, if the reader is offline or the index cannot be loaded, the stories cached on this device.
 *
 * @param base the path that the site is served under
 * @param limit the maximum number of stories to return
 * @throws if the index cannot be loaded and no story is cached, or the search is aborted
 */
export async function search(
  query: SearchQuery,
  base: string,
  limit: number,
  signal: AbortSignal,
): Promise<SearchResponse> {
  const onDevice = async () => (await import('./search-device.ts')).searchDevice(query, base, limit);
  const offline = navigator.onLine === false && (await onDevice());
  if (offline) return offline;
  try {
    return await searchIndex(query, base, limit, signal);
  } catch (error) {
    signal.throwIfAborted();
    const response = await onDevice();
    if (!response) throw error;
    return response;
  }
}

/** Searches the index. If the open index gives no result and is out of date, the current one is searched. */
async function searchIndex(
  query: SearchQuery,
  base: string,
  limit: number,
  signal: AbortSignal,
): Promise<SearchResponse> {
  const attempt = async () => searchIn(await openIndex(base, query.further), query, limit, signal);
  try {
    const response = await attempt();
    if (response.count > 0 || (await isIndexCurrent(base))) return response;
  } catch {
    // The index may have been replaced since it was opened.
  }
  signal.throwIfAborted();
  closeIndex();
  return attempt();
}

async function searchIn(
  { pagefind, parts, allParts, counts: allCounts }: OpenIndex,
  query: SearchQuery,
  limit: number,
  signal: AbortSignal,
): Promise<SearchResponse> {
  signal.throwIfAborted();
  const coverage: SearchCoverage = {
    searched: countStories(parts),
    all: countStories(allParts),
    since: parts.at(-1)?.since ?? '',
  };
  const suggestions = () => similarTopics(query.text, toFilterChoices('tag', allCounts.tag));
  const term = toSearchTerm(query.text);
  const matching = term !== null && pagefind ? await partsWithAllWords(pagefind, term, parts) : parts;
  if (!pagefind || matching.length === 0) {
    const filters = { tag: [], category: [], source: [], author: [] };
    return { stories: [], count: 0, filters, coverage, suggestions: suggestions() };
  }
  const filters: Filters = {
    ...toFilters(query, allCounts),
    [partFilter]: { any: matching.map(({ name }) => name) },
  };
  const { results, filters: counts } = await pagefind.search(term, { filters });
  const byDate = query.sort === 'date' || term === null;
  const ordered = byDate ? await newestFirst(pagefind, term, filters, matching, limit) : results;
  const stories = await readStories(ordered.slice(0, limit), query.text, signal);
  return {
    stories,
    count: results.length,
    filters: {
      tag: toFilterChoices('tag', counts.tag),
      category: toFilterChoices('category', await countsWithout('category')),
      source: toFilterChoices('source', await countsWithout('source')),
      author: toFilterChoices('author', await countsWithout('author')),
    },
    coverage,
    suggestions: results.length === 0 ? suggestions() : [],
  };

  /** Counts for a filter that takes a single value: what each other value would find. */
  async function countsWithout(name: 'category' | 'source' | 'author') {
    if (!filters[name]) return counts[name];
    const { [name]: _, ...others } = filters;
    return (await pagefind?.search(term, { filters: others }))?.filters[name];
  }
}

let lastRead: Promise<unknown> = Promise.resolve();

/**
 * Loads the stories of results. Searches take turns: Pagefind caches a loaded story and overwrites its matches with
 * those of the search that loads it next.
 */
function readStories(
  results: readonly PagefindResult[],
  text: string,
  signal: AbortSignal,
): Promise<SearchResult[]> {
  const matcher = createMatcher(text);
  const stories = lastRead.then(() => {
    signal.throwIfAborted();
    return Promise.all(results.map(async (result) => readResult(await result.data(), matcher)));
  });
  lastRead = stories.catch(() => undefined);
  return stories;
}

function readResult(fragment: PagefindFragment, matcher: Matcher): SearchResult {
  const scores = new Map(
    fragment.weighted_locations.map(({ location, balanced_score }) => [location, balanced_score]),
  );
  const words = splitIndexedText(fragment.content);
  const headings = fragment.anchors
    .filter(({ element, id }) => /^h\d$/i.test(element) && id)
    .sort((one, other) => one.location - other.location);
  const matches = matcher.match(words, new Set(scores.keys()));
  const scoreOf = (location: number) => scores.get(location) ?? 0;
  return createSearchResult(decodeStory(fragment.raw_url), { words, headings }, matches, scoreOf);
}

/** Finds the newest results. Parts are in order of time, and each can sort its own stories. */
async function newestFirst(
  pagefind: Pagefind,
  term: string | null,
  filters: Filters,
  parts: readonly PartSummary[],
  limit: number,
): Promise<PagefindResult[]> {
  const ordered: PagefindResult[] = [];
  for (const { name } of parts) {
    if (ordered.length >= limit) break;
    const { results } = await pagefind.search(term, {
      filters: { ...filters, [partFilter]: name },
      sort: { [sortKey]: 'desc' },
    });
    ordered.push(...results);
  }
  return ordered;
}

/** Turns the slugs of the URL into the values that the index uses. An unknown slug matches nothing. */
function toFilters({ tags, category, source, author }: SearchQuery, counts: Counts): Filters {
  const findValue = (filter: FilterName, slug: string) =>
    Object.keys(counts[filter] ?? {}).find((value) => readFilterValue(filter, value).slug === slug) ?? slug;
  return {
    ...(tags.length > 0 && { tag: tags.map((slug) => findValue('tag', slug)) }),
    ...(category && { category: findValue('category', category) }),
    ...(source && { source: findValue('source', source) }),
    ...(author && { author: findValue('author', author) }),
  };
}

const countStories = (parts: readonly PartSummary[]) => parts.reduce((total, { count }) => total + count, 0);
