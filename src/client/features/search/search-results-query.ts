import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { queryPath, type SearchQuery } from '#domain/addresses/search-query.ts';

/**
 * The TanStack query for a search.
 *
 * @param base the path that the site is served under
 * @param limit the maximum number of stories
 */
export function searchResultsQuery(query: SearchQuery, base: string, limit: number) {
  return queryOptions({
    queryKey: ['search', queryPath(query), limit],
    queryFn: async ({ signal }) => {
      const { search } = await import('./search-engine.ts');
      return search(query, base, limit, signal);
    },
    placeholderData: keepPreviousData,
    // Back shows the results at once, for as long as page data is cached. Results without the index are only a stopgap.
    staleTime: ({ state }) => (state.data?.isDeviceOnly ? 0 : 'static'),
    // The page shows the error with a button to try again.
    retry: false,
  });
}
