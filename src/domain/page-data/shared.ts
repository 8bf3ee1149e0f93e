import type { Motif } from '#domain/covers/motifs.ts';
import type { Head } from './head.ts';

/** Raised when the shape of any page's data changes, so that an old tab never renders what it does not understand. */
export const pageDataVersion = 4;

/** The fragments of an article's fixed parts. */
export const partIds = {
  takeaways: 'key-takeaways',
  analysis: 'in-depth-analysis',
  impact: 'industry-impact',
  faq: 'questions',
  terms: 'terms-explained',
  corrections: 'corrections',
  sources: 'sources',
  related: 'related-news',
} as const;

/** Fragments that the document and the page around an article use; no part of its text may take one. */
export const pageIds = { root: 'root', main: 'main', contents: 'in-this-article' } as const;

export interface CommonPageData {
  version: typeof pageDataVersion;
  head: Head;
}

/** A name that leads somewhere. `href` carries the base and is ready for use, here as everywhere below. */
export interface NamedLink {
  name: string;
  href: string;
}

export interface CountedLink extends NamedLink {
  /** how many stories stand behind it */
  count: number;
}

export interface CategoryLink extends NamedLink {
  /** selects the category's hue in the generated style rules */
  slug: string;
  motif: Motif;
}

/** A date as machines and as readers write it. */
export interface DateText {
  iso: string;
  text: string;
}

/** Set on a passage whose language is not the paper's. */
export interface Passage {
  lang?: string;
  dir?: 'rtl' | 'ltr';
}

export interface Image {
  src: string;
  alt: string;
  width: number;
  height: number;
  credit?: string;
}

/** What a list shows of a story. */
export interface StoryCardData extends Passage {
  href: string;
  /** the seed of the story's cover */
  slug: string;
  title: string;
  summary: string;
  category: CategoryLink;
  published: DateText;
  /** the first source's name */
  source: string;
  /** reading time in minutes */
  minutes: number;
  image?: Image;
  /** when it was last updated or corrected, where it was */
  revised?: string;
  /** the names of its tags */
  tags: string[];
}

/** What is kept of a story that a reader saves: its card, whose addresses follow from it. */
export type SavableStory = Omit<StoryCardData, 'href'>;

export interface Pagination {
  number: number;
  last: number;
  previous?: string;
  next?: string;
  /** the numbers to show, ascending; a gap between two of them is shown as one */
  pages: { number: number; href: string }[];
}

/** A part of an article with the fragment that leads to it. */
export interface Anchored {
  id: string;
}

export interface TakeawayData extends Anchored {
  lead: string;
  text: string;
}
