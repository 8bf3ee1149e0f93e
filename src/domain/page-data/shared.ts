import type { Motif } from '#domain/covers/motifs.ts';
import type { Head } from './head.ts';

/** Increase it when the shape of any page's data changes, so that open tabs do not render data of another version. */
export const pageDataVersion = 12;

/** The element IDs of an article's fixed parts. */
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

/** Element IDs outside the article; parts of its text cannot have them. */
export const pageIds = {
  root: 'root',
  main: 'main',
  contents: 'in-this-article',
  menu: 'site-menu',
  body: 'article-body',
} as const;

/** The element ID of an article's body, if it has one. */
export const bodyId = 'full-text';

/** The element ID of an article's notes, if it has some. */
export const notesId = 'notes';

/** The element ID of the list of a series' parts. No text has it, as those of notes. */
export const seriesId = 'parts:series';

/** The element ID of a note. No text has it, since IDs that are made from texts have no colon. */
export const noteId = (label: string): string => `note:${label}`;

/** The element ID of a reference to a note, `place` counts the note's references from 1. */
export const referenceId = (label: string, place: number): string =>
  `ref:${label}${place > 1 ? `.${place}` : ''}`;

/** The element ID of the links to other languages, if the paper has several editions. */
export const languagesId = 'site-languages';

export interface CommonPageData {
  version: typeof pageDataVersion;
  head: Head;
}

/** A link; `href` includes the base, here and in all page data. */
export interface NamedLink {
  name: string;
  href: string;
}

export interface CountedLink extends NamedLink {
  /** number of stories */
  count: number;
}

export interface CategoryLink extends NamedLink {
  /** selects the category's hue in the generated CSS */
  slug: string;
  motif: Motif;
}

export interface DateText {
  iso: string;
  text: string;
  /** with the time of day, where a page shows it and the date has one */
  time?: string;
}

/** Set on text whose language is not the site's. */
export interface LanguageAttributes {
  lang?: string;
  dir?: 'rtl' | 'ltr';
}

/** A story's picture. */
export interface Image {
  /**
   * the address of the file for browsers that know neither AVIF nor WebP, from which those of the scaled versions follow
   * (`scaledAddress`), or of a drawing or an animation
   */
  src: string;
  alt: string;
  /** the size of the whole picture in pixels */
  width: number;
  height: number;
  /** its average, shown until it has loaded; unset if it is transparent */
  colour?: string;
  /** the point that stays visible where a frame crops it, in tenths of width and height; unset in the middle */
  x?: number;
  y?: number;
}

/** A picture with the address of the whole one. */
export interface LinkedImage extends Image {
  /** the whole picture in its own format */
  file: string;
}

/** A story's picture with what only the story's page shows. */
export interface WholeImage extends LinkedImage {
  caption?: string;
  credit?: string;
  /** its name, or its address without the scheme */
  licence?: string;
  /** where it can be read */
  licenceUrl?: string;
}

export interface StoryCardData extends LanguageAttributes {
  href: string;
  /** the seed of the story's cover */
  slug: string;
  title: string;
  summary: string;
  /** what the story is, in the paper's language; unset for news */
  label?: string;
  category: CategoryLink;
  published: DateText;
  /** the names of its authors, or of its first source */
  source: string;
  /** reading time in minutes */
  minutes: number;
  image?: Image;
  /** when it was last updated or corrected */
  revised?: string;
  /** names of tags */
  tags: string[];
}

/** The stored data of a saved story; its URL follows from the slug. */
export type SavableStory = Omit<StoryCardData, 'href'>;

export interface Pagination {
  number: number;
  last: number;
  previous?: string;
  next?: string;
  /** ascending; gaps between numbers are shown as such */
  pages: { number: number; href: string }[];
}

/** A part of a page that links can target. */
export interface Anchored {
  id: string;
}

export interface TakeawayData extends Anchored {
  lead: string;
  /** what comes between the lead and the text: the full stop that the lead lacks, and a space if the language has one */
  stop: string;
  text: string;
}
