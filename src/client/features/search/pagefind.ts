import type { FilterName } from '#domain/search/filters.ts';
import type { partFilter } from '#domain/search/index-contract.ts';

/** The number of stories for each value of each filter. */
export type Counts = Partial<Record<FilterName | typeof partFilter, Record<string, number>>>;
export type Filters = Record<string, string | string[] | { any: string[] }>;

export interface PagefindResult {
  id: string;
  data(): Promise<PagefindFragment>;
}

/** The fields that we use of a Pagefind result. */
export interface PagefindFragment {
  raw_url: string;
  /** the story's text */
  content: string;
  anchors: { element: string; id: string; text: string; location: number }[];
  /** word indexes of the matches, with their scores */
  weighted_locations: { location: number; balanced_score: number }[];
}

/** The part of Pagefind's API that we use, see https://pagefind.app/docs/api/. */
export interface Pagefind {
  search(
    term: string | null,
    options: { filters: Filters; sort?: Record<string, string> },
  ): Promise<{ results: PagefindResult[]; filters: Counts }>;
  filters(): Promise<Counts>;
  mergeIndex(path: string, options: object): Promise<void>;
}
