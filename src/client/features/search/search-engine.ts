import type { SearchQuery } from '#domain/addresses/search-query.ts';
import type { FoundStory } from '#domain/search/found-story.ts';
import { type FilterName, type PartNote, partFilter, sortKey } from '#domain/search/index-contract.ts';
import { slugify } from '#lib/text/slug.ts';
import { closeIndex, isIndexCurrent, type OpenIndex, openIndex } from './open-index.ts';
import type { Counts, Filters, Pagefind, Result } from './pagefind.ts';
import { choicesOf, type FilterChoice, similarTopics } from './search-choices.ts';
import { excerptOf } from './search-excerpt.ts';
import { partsWithAll, termOf } from './search-term.ts';

/** What a search has found. */
export interface Found {
  /** the first of them */
  stories: FoundStory[];
  count: number;
  filters: Record<FilterName, FilterChoice[]>;
  /** how far the search has looked */
  reach: Reach;
  /** topics with names like what was searched for, where nothing was found */
  suggestions: FilterChoice[];
}

export interface Reach {
  searched: number;
  all: number;
  /** the day of the oldest story among those searched */
  since: string;
}

/**
 * Searches.
 *
 * @param base the path under which the site is served
 * @param limit the maximum number of stories to return
 * @param signal stops a search that nobody waits for any more
 * @throws when the index cannot be loaded, or the search was stopped
 */
export async function search(
  query: SearchQuery,
  base: string,
  limit: number,
  signal: AbortSignal,
): Promise<Found> {
  const attempt = async () => searchIn(await openIndex(base, query.further), query, limit, signal);
  try {
    const found = await attempt();
    if (found.count > 0 || (await isIndexCurrent(base))) return found;
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
): Promise<Found> {
  signal.throwIfAborted();
  const reach: Reach = {
    searched: countStories(parts),
    all: countStories(allParts),
    since: parts.at(-1)?.since ?? '',
  };
  const suggestions = () => similarTopics(query.text, choicesOf(allCounts.tag));
  const term = termOf(query.text);
  const matching = term !== null && pagefind ? await partsWithAll(pagefind, term, parts) : parts;
  if (!pagefind || matching.length === 0) {
    const filters = { tag: [], category: [], source: [] };
    return { stories: [], count: 0, filters, reach, suggestions: suggestions() };
  }
  const filters: Filters = {
    ...toFilters(query, allCounts),
    [partFilter]: { any: matching.map(({ name }) => name) },
  };
  const { results, filters: counts } = await pagefind.search(term, { filters });
  const byDate = query.sort === 'date' || term === null;
  const ordered = byDate ? await newestFirst(pagefind, term, filters, matching, limit) : results;
  const stories = await readStories(ordered.slice(0, limit), signal);
  return {
    stories,
    count: results.length,
    filters: {
      tag: choicesOf(counts.tag),
      category: choicesOf(await countsWithout('category')),
      source: choicesOf(await countsWithout('source')),
    },
    reach,
    suggestions: results.length === 0 ? suggestions() : [],
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
function readStories(results: readonly Result[], signal: AbortSignal): Promise<FoundStory[]> {
  const stories = reading.then(() => {
    signal.throwIfAborted();
    return Promise.all(results.map(async (result) => excerptOf(await result.data())));
  });
  reading = stories.catch(() => undefined);
  return stories;
}

/** Parts follow each other in time, and each knows its own order. */
async function newestFirst(
  pagefind: Pagefind,
  term: string | null,
  filters: Filters,
  parts: readonly PartNote[],
  limit: number,
): Promise<Result[]> {
  const ordered: Result[] = [];
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

/** The index knows names, the address their slugs; one that no story has finds nothing. */
function toFilters({ tags, category, source }: SearchQuery, counts: Counts): Filters {
  const nameOf = (filter: FilterName, slug: string) =>
    Object.keys(counts[filter] ?? {}).find((name) => slugify(name) === slug) ?? slug;
  return {
    ...(tags.length > 0 && { tag: tags.map((slug) => nameOf('tag', slug)) }),
    ...(category && { category: nameOf('category', category) }),
    ...(source && { source: nameOf('source', source) }),
  };
}

const countStories = (parts: readonly PartNote[]) => parts.reduce((total, { count }) => total + count, 0);
