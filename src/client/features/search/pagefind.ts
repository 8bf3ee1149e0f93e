import type { FilterName, partFilter, titleMeta } from '#domain/search/index-contract.ts';

/** How many stories have each value of each filter. */
export type Counts = Partial<Record<FilterName | typeof partFilter, Record<string, number>>>;
export type Filters = Record<string, string | string[] | { any: string[] }>;

export interface Result {
  id: string;
  data(): Promise<PagefindFragment>;
}

/** What Pagefind gives of a story that it has found, as far as we use it. */
export interface PagefindFragment {
  raw_url: string;
  /** all words of the story */
  content: string;
  meta: Record<typeof titleMeta, string>;
  anchors: { element: string; id: string; text: string; location: number }[];
  /** where words match, each with how much the place counts */
  weighted_locations: { location: number; balanced_score: number }[];
}

/** What we use of Pagefind, see https://pagefind.app/docs/api/. */
export interface Pagefind {
  search(
    term: string | null,
    options: { filters: Filters; sort?: Record<string, string> },
  ): Promise<{ results: Result[]; filters: Counts }>;
  filters(): Promise<Counts>;
  mergeIndex(path: string, options: object): Promise<void>;
}
