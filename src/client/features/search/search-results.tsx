import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { FilterList } from '#client/components/lists/filter-list.tsx';
import { useMutedStories } from '#client/components/lists/muted-stories.tsx';
import { TagList } from '#client/components/lists/tag-list.tsx';
import { SearchResultCard } from '#client/components/story/search-result-card.tsx';
import { listingPath, withBase } from '#domain/addresses/paths.ts';
import { emptyQuery, queryPath, type SearchQuery, sortOrders } from '#domain/addresses/search-query.ts';
import type { SearchPageData } from '#domain/page-data/search.ts';
import type { SiteInfo } from '#domain/page-data/site-info.ts';
import type { SearchResult } from '#domain/search/search-result.ts';
import { readEntryState, writeEntryState } from '#lib/browser/history-entry.ts';
import { describeCount, describeCoverage } from './describe-results.ts';
import { createFilterGroups } from './filter-groups.ts';
import styles from './search.module.css';
import { searchResultsQuery } from './search-results-query.ts';

interface SearchResultsProps {
  query: SearchQuery;
  page: SearchPageData;
  site: SiteInfo;
}

const pageSize = 10;
const stateKey = 'stories';
const sortingNames = { relevance: 'Best match', date: 'Newest' };

/** The results of a search, with filters to narrow them. */
export function SearchResults({ query, page, site }: SearchResultsProps) {
  const { key, state } = useLocation();
  const [more, setMore] = useState({ key, limit: limitOf(state) });
  const limit = more.key === key ? more.limit : limitOf(state);
  const { data, isError, isFetching, refetch } = useQuery(searchResultsQuery(query, site.base, limit));
  const filtersElement = useRef<HTMLDetailsElement>(null);
  const lastChosen = useRef<string>(undefined);
  const hrefOf = (next: Partial<SearchQuery>) => withBase(site.base, queryPath({ ...query, ...next }));

  // A chosen filter moves to the front of its list and loses the focus in doing so.
  // biome-ignore lint/correctness/useExhaustiveDependencies: new results render the filters again
  useLayoutEffect(() => {
    const links = [...(filtersElement.current?.querySelectorAll<HTMLElement>('[data-filter]') ?? [])];
    const link = links.find(({ dataset }) => dataset.filter === lastChosen.current);
    lastChosen.current = undefined;
    if (document.activeElement === document.body) link?.focus({ preventScroll: true });
  }, [data]);

  if (isError) {
    return (
      <div className={styles.notice} role="alert">
        <p>The search could not be loaded. Check your connection and try again.</p>
        <button className={styles.button} type="button" onClick={() => refetch()}>
          Try again
        </button>
      </div>
    );
  }
  const status = data && !isFetching ? describeCount(data.count, query.text) : 'Searching…';
  const filterCount = query.tags.length + Number(!!query.category) + Number(!!query.source);
  return (
    <div className={styles.results} aria-busy={isFetching}>
      <details className={styles.filters} ref={filtersElement}>
        <summary>{filterCount > 0 ? `Filters, ${filterCount} chosen` : 'Filters'}</summary>
        {data && (
          // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: it only records which link inside was followed
          <div
            className={styles.groups}
            onClick={({ target }) => {
              const link = target instanceof Element && target.closest<HTMLElement>('[data-filter]');
              lastChosen.current = link ? link.dataset.filter : undefined;
            }}
          >
            {createFilterGroups(query, data, page, hrefOf).map(({ title, links }) => (
              <FilterList key={title} title={title} filters={links} />
            ))}
          </div>
        )}
      </details>
      <section aria-labelledby="found">
        <div className={styles.bar}>
          <h2 className={styles.count} id="found">
            <span role="status">{status}</span>
          </h2>
          {query.text && (
            <ul className={styles.sortOrders} aria-label="Order">
              {sortOrders.map((sort) => (
                <li key={sort}>
                  <a href={hrefOf({ sort })} aria-current={query.sort === sort || undefined}>
                    {sortingNames[sort]}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
        {data && data.stories.length > 0 && <ResultList results={data.stories} />}
        {data && data.count > data.stories.length && (
          <button
            className={styles.button}
            type="button"
            onClick={() => {
              writeEntryState({ [stateKey]: limit + pageSize });
              setMore({ key, limit: limit + pageSize });
            }}
          >
            Show more
          </button>
        )}
        {data && data.coverage.searched < data.coverage.all && (
          <p className={styles.notice}>
            <span>{describeCoverage(data.coverage, site.language)}</span>{' '}
            <a href={hrefOf({ further: query.further + 1 })}>Search older stories</a>
          </p>
        )}
        {data?.count === 0 && !isFetching && (
          <div className={styles.notice}>
            {filterCount > 0 && query.text && (
              <p>
                <a href={hrefOf({ ...emptyQuery, text: query.text, further: query.further })}>
                  Search without the filters
                </a>
              </p>
            )}
            <h3>{data.suggestions.length > 0 ? 'Similar topics' : 'Topics'}</h3>
            <TagList
              tags={
                data.suggestions.length > 0
                  ? data.suggestions.map(({ name, slug, count }) => ({
                      name,
                      count,
                      href: withBase(site.base, listingPath('tag', slug)),
                    }))
                  : [...page.topics, page.allTopics]
              }
            />
          </div>
        )}
      </section>
    </div>
  );
}

function ResultList({ results }: { results: readonly SearchResult[] }) {
  const { isShown, note } = useMutedStories(results.map(({ story }) => story));
  const shown = results.filter(({ story }) => isShown(story));
  return (
    <>
      {note}
      {shown.length > 0 && (
        <ul>
          {shown.map((result) => (
            <li key={result.story.href} className={styles.story}>
              <SearchResultCard result={result} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** How many stories a history entry showed when the reader left it. */
function limitOf(state: unknown): number {
  const limit = readEntryState(state, stateKey);
  return typeof limit === 'number' && limit > pageSize ? limit : pageSize;
}
