import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { queryPath, type SearchQuery } from '#domain/addresses/search-query.ts';

/**
 * What a search finds.
 *
 * @param base the path under which the site is served
 * @param limit the maximum number of stories
 */
export function foundQuery(query: SearchQuery, base: string, limit: number) {
  return queryOptions({
    queryKey: ['search', queryPath(query), limit],
    queryFn: async ({ signal }) => {
      const { search } = await import('./search-engine.ts');
      return search(query, base, limit, signal);
    },
    placeholderData: keepPreviousData,
    // The way back shows an answer at once, where it was left, for as long as pages are kept.
    staleTime: 'static',
    gcTime: 30 * 60_000,
    // Caches can answer without a network; other modes would wait for one and say nothing.
    networkMode: 'always',
    // The reader is told, and has a button.
    retry: false,
  });
}
