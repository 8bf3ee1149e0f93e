import type { CategoryLink, CommonPageData, NamedLink } from './shared.ts';

/** Results are not included: script loads them from the index. */
export interface SearchPageData extends CommonPageData {
  kind: 'search';
  categories: CategoryLink[];
  /** the most frequent tags; counts would change the page with each new story */
  topics: NamedLink[];
  allTopics: NamedLink;
}
