import type { NumberedNote } from '#domain/markdown/number-notes.ts';
import type { RichText } from '#domain/markdown/rich-text.ts';
import type { Article } from '#domain/schema/article.ts';
import type { LabelledKind } from '#domain/schema/article-kinds.ts';
import type { AuthorRole } from '#domain/schema/author-roles.ts';
import type {
  Anchored,
  CategoryLink,
  CommonPageData,
  DateText,
  LanguageAttributes,
  NamedLink,
  StoryCardData,
  TakeawayData,
  WholeImage,
} from './shared.ts';

/** A section without a heading has no ID either. */
export type SectionData = ((Anchored & { heading: string }) | { id?: never; heading?: never }) & {
  body: RichText;
};

export interface QuestionData extends Anchored {
  question: string;
  answer: RichText;
}

export interface TermData extends Anchored {
  term: string;
  definition: string;
}

export interface SourceData extends NamedLink {
  /** the original page */
  url?: string;
  /** whether its link is paid for */
  isSponsored?: true;
  published?: DateText;
  /** whether other stories use it too; a count would change all their pages with each new story */
  shared: boolean;
}

export interface RelatedData {
  card: StoryCardData;
  /** such as "Also about NVIDIA and South Korea" */
  reason: string;
}

/** The story from which a story was translated. */
export interface OriginalStory {
  /** its language */
  lang: string;
  /** the language's name in that language */
  name: string;
  /** its page, if another edition of the paper has it */
  href?: string;
  isMachineTranslated?: true;
}

/** What people and desks have done for a story. */
export interface Credit {
  role: AuthorRole;
  authors: CreditedAuthor[];
}

export interface CreditedAuthor extends NamedLink {
  slug: string;
  /** what separates it from the author before it, such as " and " */
  before: string;
  isOrganization?: true;
}

/** A published part of a series. */
export interface SeriesPartData extends NamedLink, LanguageAttributes {
  number: number;
  /** what it is, in the paper's language; unset for news */
  label?: string;
}

/** The headings of a story's parts, by the part. */
export type PartHeadings = Record<
  'takeaways' | 'analysis' | 'impact' | 'faq' | 'questions' | 'notes' | 'terms' | 'corrections' | 'sources',
  string
>;

export interface ArticlePageData extends CommonPageData, LanguageAttributes {
  kind: 'article';
  slug: string;
  title: string;
  summary: string;
  /** such as “Draft”, on the dev server */
  state?: string;
  /** unset for news */
  storyKind?: LabelledKind;
  /** what the story is, in the paper's language; unset for news */
  label?: string;
  original?: OriginalStory;
  credits?: Credit[];
  /** the names of the persons who wrote it, or of a desk if it has no source; cards show them */
  byline?: string;
  category: CategoryLink;
  tags: NamedLink[];
  published: DateText;
  updated?: DateText;
  /** when it was last updated or corrected */
  revised?: string;
  words: number;
  /** reading time */
  minutes: number;
  /** reading time of the summary and the key takeaways; not set if the story has nothing else */
  takeawaysMinutes?: number;
  image?: WholeImage;
  /** headings of its parts in its own language: those that it names, and all if that is not the paper's and is known */
  headings?: Partial<PartHeadings>;
  takeaways: TakeawayData[];
  /** the text with headings of its own */
  body?: RichText;
  /** the top headings of the body, for the table of contents */
  bodySections?: (Anchored & { heading: string })[];
  analysis: SectionData[];
  impact?: RichText;
  faq: QuestionData[];
  /** the footnotes of all texts, with their numbers as labels */
  notes?: NumberedNote[];
  terms: TermData[];
  corrections: { at: DateText; text: string }[];
  /** the first one appears in the byline; empty for the paper's own reporting */
  sources: SourceData[];
  disclosure?: string;
  /** its series and its number there */
  series?: Article['series'];
  /** all parts of its series in order, if there are others */
  seriesParts?: SeriesPartData[];
  related: RelatedData[];
  /** the story before and after it in the paper's order */
  previous?: NamedLink & LanguageAttributes;
  next?: NamedLink & LanguageAttributes;
}
