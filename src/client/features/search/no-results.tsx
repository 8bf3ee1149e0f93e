import * as messages from 'virtual:gigawatt/messages';
import { TagList } from '#client/components/lists/tag-list.tsx';
import { listingPath, withBase } from '#domain/addresses/paths.ts';
import { emptyQuery, type SearchQuery } from '#domain/addresses/search-query.ts';
import type { NamedLink } from '#domain/page-data/shared.ts';
import type { FilterChoice } from './filter-choices.ts';
import styles from './search.module.css';

interface NoResultsProps {
  query: SearchQuery;
  /** whether the query has filters */
  isFiltered: boolean;
  /** topics with similar names */
  suggestions: readonly FilterChoice[];
  /** frequent topics, in case there are no similar ones */
  topics: readonly NamedLink[];
  allTopics: NamedLink;
  base: string;
  hrefOf: (next: Partial<SearchQuery>) => string;
}

/** Ways on from a search that has found nothing. */
export function NoResults({
  query,
  isFiltered,
  suggestions,
  topics,
  allTopics,
  base,
  hrefOf,
}: NoResultsProps) {
  const { text, sort, further } = query;
  const similar = suggestions.map(({ name, slug, count }) => ({
    name,
    count,
    href: withBase(base, listingPath('tag', slug)),
  }));
  const isSimilar = similar.length > 0;
  return (
    <div className={styles.notice}>
      {isFiltered && (
        <p>
          <a href={hrefOf({ ...emptyQuery, category: '', source: '', text, sort, further })}>
            {text ? messages.searchWithoutFilters : messages.removeFilters}
          </a>
        </p>
      )}
      <h3>{isSimilar ? messages.similarTopics : messages.topics}</h3>
      <TagList tags={[...(isSimilar ? similar : topics), allTopics]} />
    </div>
  );
}
