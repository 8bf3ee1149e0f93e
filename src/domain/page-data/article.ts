import type { RichText } from '#domain/markdown/rich-text.ts';
import type {
  Anchored,
  CategoryLink,
  CommonPageData,
  DateText,
  Image,
  NamedLink,
  Passage,
  StoryCardData,
  TakeawayData,
} from './shared.ts';

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
