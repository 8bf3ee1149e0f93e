import type { FilterName } from '#domain/search/filters.ts';
import type { SearchResult } from '#domain/search/search-result.ts';
import type { FilterChoice } from './filter-choices.ts';

/** The results of a search. */
export interface SearchResponse {
  /** the first results */
  stories: SearchResult[];
  /** the number of all results */
  count: number;
  filters: Record<FilterName, FilterChoice[]>;
  coverage: SearchCoverage;
  /** whether only the stories cached on this device could be searched */
  isDeviceOnly?: boolean;
  /** topics with similar names, for a search without results */
  suggestions: FilterChoice[];
}

/** How many of the stories a search has covered. */
export interface SearchCoverage {
  searched: number;
  all: number;
  /** the date of the oldest story searched */
  since: string;
}
