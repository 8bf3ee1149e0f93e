import type { ListingKind } from '#domain/addresses/paths.ts';
import type { Author } from '#domain/schema/author.ts';
import type {
  CategoryLink,
  CommonPageData,
  CountedLink,
  DateText,
  LinkedImage,
  NamedLink,
  Pagination,
  StoryCardData,
} from './shared.ts';

export interface FrontPageData extends CommonPageData {
  kind: 'front';
  /** date of the newest story */
  date?: DateText;
  lead?: StoryCardData;
  latest: StoryCardData[];
  all: CountedLink;
  topics: CountedLink[];
  allTopics: string;
  cards: StoryCardData[];
  pagination: Pagination;
}

/** A tag of a listing's stories, with the number of these stories; the link leads to all stories with the tag. */
export interface OccurringTag extends CountedLink {
  slug: string;
}

/** What an author's page says about them. */
export interface AuthorProfile extends Pick<Author, 'type' | 'links'> {
  picture?: LinkedImage;
  role?: string;
  biography?: string;
  email?: string;
}

export interface ListingPageData extends CommonPageData {
  kind: 'listing';
  listing: ListingKind;
  name: string;
  slug: string;
  href: string;
  count: number;
  /** on the first page of an author */
  author?: AuthorProfile;
  /** the unfiltered list; its count would change every listing with each new story */
  all: NamedLink;
  /** tags of these stories, with the number of stories */
  tags: OccurringTag[];
  cards: StoryCardData[];
  pagination: Pagination;
}

export interface TopicsPageData extends CommonPageData {
  kind: 'topics';
  all: CountedLink;
  /** on the first page only */
  categories: (CountedLink & CategoryLink)[];
  /** most frequent first */
  tags: CountedLink[];
  pagination: Pagination;
}
