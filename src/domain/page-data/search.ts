import type { CategoryLink, CommonPageData, NamedLink } from './shared.ts';

/** What a search finds does not stand in it: that comes from the index, which script reads. */
export interface SearchPageData extends CommonPageData {
  kind: 'search';
  categories: CategoryLink[];
  /** the most frequent tags, without their counts, so that the page stays as it is when a story is added */
  topics: NamedLink[];
  allTopics: NamedLink;
}
