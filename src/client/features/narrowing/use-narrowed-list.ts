import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { searchResultsQuery } from '#client/features/search/search-results-query.ts';
import { useHydrated } from '#client/hooks/use-hydrated.ts';
import { emptyQuery, parseQuery } from '#domain/addresses/search-query.ts';
import type { ListingPageData } from '#domain/page-data/lists.ts';
import { type NarrowedStories, narrowCards } from './narrow-cards.ts';

const pageSize = 24;

/** A list that is narrowed by the tags in the URL. */
export interface NarrowedList {
  /** slugs of the chosen tags; empty if the whole list is shown */
  chosen: string[];
  /** undefined while the whole list is shown, or until the stories have been found */
  narrowed?: NarrowedStories;
  isLoading: boolean;
  isError: boolean;
  retry(): void;
  /** shows more of the stories; only set if there are more */
  showMore?: () => void;
}

/**
 * Narrows a listing by the tags in the URL's query (`?tag=power&tag=chips`). A list that has only one page is narrowed at
 * once; of a longer one the search index finds the stories.
 *
 * @param base the path that the site is served under
 */
export function useNarrowedList(page: ListingPageData, base: string): NarrowedList {
  const { search } = useLocation();
  // The HTML is the same for every query.
  const isHydrated = useHydrated();
  const chosen = isHydrated ? parseQuery(search).tags : [];
  const [limit, setLimit] = useState(pageSize);
  const isComplete = page.pagination.last === 1;
  const { listing, slug } = page;
  const query = {
    ...emptyQuery,
    ...(listing !== 'tag' && { [listing]: slug }),
    tags: listing === 'tag' ? [slug, ...chosen] : chosen,
    sort: 'date' as const,
  };
  const {
    data,
    isError: hasFailed,
    isFetching,
    refetch,
  } = useQuery({
    ...searchResultsQuery(query, base, limit),
    enabled: chosen.length > 0 && !isComplete,
  });
  // The stories on this device are not the whole list.
  const isError = hasFailed || (data?.isDeviceOnly ?? false);
  const state = { chosen, isLoading: isFetching, isError, retry: () => void refetch() };
  if (chosen.length === 0) return state;
  if (isComplete) return { ...state, narrowed: narrowCards(page.cards, chosen) };
  if (!data || isError) return state;
  const { count, stories, filters } = data;
  return {
    ...state,
    narrowed: { cards: stories.map(({ story }) => story), count, tags: filters.tag },
    ...(count > stories.length && { showMore: () => setLimit(limit + pageSize) }),
  };
}
