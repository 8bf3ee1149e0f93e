import type { StoryCardData } from '#domain/page-data/shared.ts';

/** Text split into matching and other parts. */
export type Marked = { text: string; isMatch: boolean }[];

/** A search result with its best matching passage. */
export interface SearchResult {
  story: StoryCardData;
  title: Marked;
  /** the section of the passage; not set for the summary */
  section?: { href: string; heading: Marked };
  passage: Marked;
}
