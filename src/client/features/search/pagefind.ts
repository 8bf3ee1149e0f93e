import type { IndexedStory } from './search-excerpt.ts';

type FilterName = 'tag' | 'category' | 'source';
/** `part` is the filter of our own that tells parts of the index apart. */
export type Counts = Partial<Record<FilterName | 'part', Record<string, number>>>;
export type Filters = Record<string, string | string[] | { any: string[] }>;

export interface Result {
  id: string;
  data(): Promise<IndexedStory>;
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
