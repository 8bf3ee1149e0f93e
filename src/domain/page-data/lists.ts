import type { ListingKind } from '#domain/addresses/paths.ts';
import type {
  CategoryLink,
  CommonPageData,
  CountedLink,
  DateText,
  NamedLink,
  Pagination,
  StoryCardData,
} from './shared.ts';

export interface FrontPageData extends CommonPageData {
  kind: 'front';
  /** the day of the newest story */
  date?: DateText;
  lead?: StoryCardData;
  latest: StoryCardData[];
  all: CountedLink;
  topics: CountedLink[];
  allTopics: string;
  cards: StoryCardData[];
  pagination: Pagination;
}

export interface OccurringTag extends CountedLink {
  /** on a tag's page, the search for the stories that have both; it needs script, unlike `href` */
  both?: string;
}

export interface ListingPageData extends CommonPageData {
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
  cards: StoryCardData[];
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
