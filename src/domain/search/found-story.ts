import type { StoryCardData } from '#domain/page-data/shared.ts';

/** A text whose matching words are told apart. */
export type Marked = { text: string; isMatch: boolean }[];

/** A story that a search has found, with the passage that answers it best. */
export interface FoundStory {
  story: StoryCardData;
  title: Marked;
  /** the part of the story that the passage is from, unless it is the summary */
  section?: { href: string; heading: Marked };
  passage: Marked;
}
