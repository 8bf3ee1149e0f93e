import type { Motif } from '#lib/motifs.ts';
import type { ListingKind } from '#lib/paths.ts';
import type { BriefPageData } from './brief-data.ts';
import type { GlossaryPageData } from './glossary-data.ts';
import type { Head } from './head-data.ts';
import type { RichText } from './rich-text.ts';
import type { SavedPageData } from './saved-data.ts';
import type { SearchPageData } from './search-data.ts';
import type { WithdrawnPageData } from './withdrawn-data.ts';

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

/** A page's data: it renders the HTML at build time and the same component in the browser. */
export type PageData =
  | FrontPageData
  | ListingPageData
  | TopicsPageData
  | BriefPageData
  | GlossaryPageData
  | ArticlePageData
  | WithdrawnPageData
  | SavedPageData
  | SearchPageData;

export type PageKind = PageData['kind'];

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

/** @typeParam Card what stands for a story */
export interface FrontPageData<Card = StoryCardData> extends CommonPageData {
  kind: 'front';
  /** the day of the newest story */
  date?: DateText;
  lead?: Card;
  latest: Card[];
  all: CountedLink;
  topics: CountedLink[];
  allTopics: string;
  cards: Card[];
  pagination: Pagination;
}

export interface OccurringTag extends CountedLink {
  /** on a tag's page, the search for the stories that have both; it needs script, unlike `href` */
  both?: string;
}

/** @typeParam Card what stands for a story */
export interface ListingPageData<Card = StoryCardData> extends CommonPageData {
  kind: 'listing';
  listing: ListingKind;
  name: string;
  slug: string;
  href: string;
  count: number;
  /** the unfiltered list; without its count, which would change every listing with each story */
  all: NamedLink;
  /** tags that occur in these stories, with how often they do */
  tags: OccurringTag[];
  cards: Card[];
  pagination: Pagination;
}

export interface TopicsPageData extends CommonPageData {
  kind: 'topics';
  all: CountedLink;
  /** on the first page only */
  categories: (CountedLink & CategoryLink)[];
  /** those with most stories first */
  tags: CountedLink[];
  pagination: Pagination;
}

/** A part of an article with the fragment that leads to it. */
export interface Anchored {
  id: string;
}

export interface TakeawayData extends Anchored {
  lead: string;
  text: string;
}

export interface SectionData extends Anchored {
  heading: string;
  body: RichText;
  /** whether the standard depth leaves it out */
  deep?: true;
}

/** How many minutes a story takes at the depths that leave something out; those that would not are missing. */
export interface ReadingDepths {
  /** the key takeaways */
  brief?: number;
  /** without the deep sections */
  standard?: number;
}

export interface QuestionData extends Anchored {
  question: string;
  answer: RichText;
}

export interface TermData extends Anchored {
  term: string;
  definition: string;
}

export interface SourceData extends NamedLink {
  /** the outside page, where there is one */
  url?: string;
  published?: DateText;
  /** whether other stories rest on it too; not how many, or a new story would change the pages of all of them */
  shared: boolean;
}

export interface RelatedData {
  card: StoryCardData;
  /** why it is shown, such as "Also about NVIDIA and South Korea" */
  reason: string;
}

export interface ArticlePageData extends CommonPageData, Passage {
  kind: 'article';
  slug: string;
  title: string;
  summary: string;
  draft?: true;
  category: CategoryLink;
  tags: NamedLink[];
  published: DateText;
  updated?: DateText;
  /** when it was last updated or corrected, where it was */
  revised?: string;
  /** how many its text has, and how many minutes they take */
  words: number;
  minutes: number;
  depths: ReadingDepths;
  image?: Image;
  takeaways: TakeawayData[];
  analysis: SectionData[];
  impact?: RichText;
  faq: QuestionData[];
  terms: TermData[];
  corrections: { at: DateText; text: string }[];
  /** the first is the byline's */
  sources: SourceData[];
  disclosure?: string;
  related: RelatedData[];
  /** neighbours where all stories stand newest first: the one above and the one below */
  previous?: NamedLink & Passage;
  next?: NamedLink & Passage;
}
