import * as messages from 'virtual:gigawatt/messages';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { MutedNote, useMutedStories } from '#client/components/lists/muted-stories.tsx';
import { SearchResultCard } from '#client/components/story/search-result-card.tsx';
import { useMediaQuery } from '#client/hooks/use-media-query.ts';
import { withBase } from '#domain/addresses/paths.ts';
import { queryPath, type SearchQuery, sortOrders } from '#domain/addresses/search-query.ts';
import type { SearchPageData } from '#domain/page-data/search.ts';
import type { SiteInfo } from '#domain/page-data/site-info.ts';
import type { SearchResult } from '#domain/search/search-result.ts';
import { readEntryState, writeEntryState } from '#lib/browser/history-entry.ts';
import { describeCount, describeCoverage, describeQuery } from './describe-results.ts';
import { countFilters } from './filter-groups.ts';
import { NoResults } from './no-results.tsx';
import styles from './search.module.css';
import { filtersId, SearchFilters } from './search-filters.tsx';
import { searchResultsQuery } from './search-results-query.ts';
import { useSearchTitle } from './use-search-title.ts';

interface SearchResultsProps {
  query: SearchQuery;
  page: SearchPageData;
  site: SiteInfo;
}

const pageSize = 10;
const stateKey = 'stories';
const sortingNames = { relevance: messages.bestMatch, date: messages.newest };

/** The results of a search, with filters to narrow them. */
export function SearchResults({ query, page, site }: SearchResultsProps) {
  const { key, state } = useLocation();
  const [more, setMore] = useState({ key, limit: limitOf(state) });
  const limit = more.key === key ? more.limit : limitOf(state);
  const { data, isError, isFetching, refetch } = useQuery(searchResultsQuery(query, site.base, limit));
  const isWide = useMediaQuery('(min-width: 60rem)');
  const hasRetried = useRef(false);
  const hrefOf = (next: Partial<SearchQuery>) => withBase(site.base, queryPath({ ...query, ...next }));
  useSearchTitle(page.head, describeQuery(query, data?.filters));

  const isDeviceOnly = data?.isDeviceOnly ?? false;
  useEffect(() => {
    if (!isDeviceOnly) return;
    const searchAgain = () => refetch();
    addEventListener('online', searchAgain);
    return () => removeEventListener('online', searchAgain);
  }, [isDeviceOnly, refetch]);

  function retry(): void {
    hasRetried.current = true;
    refetch();
  }

  if (isError) {
    return (
      <div className={styles.notice} role="alert">
        <p>{isFetching ? messages.searching : messages.searchNotLoaded}</p>
        <button className={styles.button} type="button" onClick={retry}>
          {messages.tryAgain}
        </button>
      </div>
    );
  }
  const status = data && !isFetching ? describeCount(data.count, query.text) : messages.searching;
  const coverage = data && describeCoverage(data, site.language);
  const filters: ReactNode = data && (
    <SearchFilters query={query} response={data} page={page} hrefOf={hrefOf} isBeside={isWide} />
  );
  return (
    <div className={styles.results} aria-busy={isFetching}>
      <section aria-labelledby="found">
        <div className={styles.bar}>
          {isWide && (
            <button
              className={styles.toFilters}
              type="button"
              onClick={() => document.getElementById(filtersId)?.focus()}
            >
              {messages.skipToFilters}
            </button>
          )}
          <h2
            className={styles.count}
            id="found"
            tabIndex={-1}
            ref={(heading) => {
              // The button has gone.
              if (hasRetried.current) heading?.focus({ preventScroll: true });
              hasRetried.current = false;
            }}
          >
            <span role="status">{status}</span>
          </h2>
          {query.text && (
            <ul className={styles.sortOrders} aria-label={messages.order}>
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
        {!isWide && filters}
        {isDeviceOnly && (
          <div className={styles.notice}>
            <p>{coverage}</p>
            <button className={styles.button} type="button" onClick={() => refetch()}>
              {messages.tryAgain}
            </button>
          </div>
        )}
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
            {messages.showMore}
          </button>
        )}
        {coverage && !isDeviceOnly && (
          <p className={styles.notice}>
            <span>{coverage}</span>
            <a href={hrefOf({ further: query.further + 1 })}>{messages.searchOlderStories}</a>
          </p>
        )}
        {data?.count === 0 && !isFetching && (
          <NoResults
            query={query}
            isFiltered={countFilters(query) > 0}
            suggestions={data.suggestions}
            topics={page.topics}
            allTopics={page.allTopics}
            base={site.base}
            hrefOf={hrefOf}
          />
        )}
      </section>
      {isWide && filters}
    </div>
  );
}

function ResultList({ results }: { results: readonly SearchResult[] }) {
  const { isShown, muted } = useMutedStories(results.map(({ story }) => story));
  const shown = results.filter(({ story }) => isShown(story));
  return (
    <>
      <MutedNote muted={muted} />
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
