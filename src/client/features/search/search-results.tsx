import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { FilterList } from '#client/components/lists/filter-list.tsx';
import { TagList } from '#client/components/lists/tag-list.tsx';
import { FoundStory } from '#client/components/story/found-story.tsx';
import { useShownLayoutEffect } from '#client/hooks/shown.ts';
import { listingPath, withBase } from '#domain/addresses/paths.ts';
import { emptyQuery, queryPath, type SearchQuery, sortings } from '#domain/addresses/search-query.ts';
import type { SearchPageData } from '#domain/page-data/search.ts';
import type { SiteInfo } from '#domain/page-data/site-info.ts';
import { readEntryState, writeEntryState } from '#lib/browser/history-entry.ts';
import { foundQuery } from './found-query.ts';
import styles from './search.module.css';
import { filterGroups } from './search-filters.ts';
import { describeFound, describeReach } from './search-words.ts';

interface SearchResultsProps {
  query: SearchQuery;
  page: SearchPageData;
  site: SiteInfo;
}

const storiesAtOnce = 10;
const stateKey = 'stories';
const sortingNames = { relevance: 'Best match', date: 'Newest' };

/** What a search has found, with the filters that make it narrower. */
export function SearchResults({ query, page, site }: SearchResultsProps) {
  const { key, state } = useLocation();
  const [more, setMore] = useState({ key, limit: limitOf(state) });
  const limit = more.key === key ? more.limit : limitOf(state);
  const { data: found, isError, isFetching, refetch } = useQuery(foundQuery(query, site.base, limit));
  const filters = useRef<HTMLDetailsElement>(null);
  const chosen = useRef<string>(undefined);
  const hrefOf = (next: Partial<SearchQuery>) => withBase(site.base, queryPath({ ...query, ...next }));

  // A filter that was chosen moves to the front of its list, and would lose the focus on the way.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the filters are rendered anew with what has been found
  useShownLayoutEffect(() => {
    const links = [...(filters.current?.querySelectorAll<HTMLElement>('[data-filter]') ?? [])];
    const link = links.find(({ dataset }) => dataset.filter === chosen.current);
    chosen.current = undefined;
    if (document.activeElement === document.body) link?.focus({ preventScroll: true });
  }, [found]);

  if (isError) {
    return (
      <div className={styles.notice} role="alert">
        <p>The search could not be loaded. The connection may be down.</p>
        <button className={styles.button} type="button" onClick={() => refetch()}>
          Try again
        </button>
      </div>
    );
  }
  const status = found && !isFetching ? describeFound(found.count, query.text) : 'Searching…';
  const filterCount = query.tags.length + Number(!!query.category) + Number(!!query.source);
  return (
    <div className={styles.results} aria-busy={isFetching}>
      <details className={styles.filters} ref={filters}>
        <summary>Filters{filterCount > 0 && `, ${filterCount} chosen`}</summary>
        {found && (
          // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: it only notes which of the links inside was followed
          <div
            className={styles.groups}
            onClick={({ target }) => {
              const link = target instanceof Element && target.closest<HTMLElement>('[data-filter]');
              chosen.current = link ? link.dataset.filter : undefined;
            }}
          >
            {filterGroups(query, found, page, hrefOf).map(({ title, links }) => (
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
            <ul className={styles.sortings} aria-label="Order">
              {sortings.map((sort) => (
                <li key={sort}>
                  <a href={hrefOf({ sort })} aria-current={query.sort === sort || undefined}>
                    {sortingNames[sort]}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
        {found && found.stories.length > 0 && (
          <ul>
            {found.stories.map((story) => (
              <li key={story.story.href} className={styles.story}>
                <FoundStory found={story} />
              </li>
            ))}
          </ul>
        )}
        {found && found.count > found.stories.length && (
          <button
            className={styles.button}
            type="button"
            onClick={() => {
              writeEntryState({ [stateKey]: limit + storiesAtOnce });
              setMore({ key, limit: limit + storiesAtOnce });
            }}
          >
            Show more
          </button>
        )}
        {found && found.reach.searched < found.reach.all && (
          <p className={styles.notice}>
            {describeReach(found.reach, site.language)}{' '}
            <a href={hrefOf({ further: query.further + 1 })}>Search older stories</a>
          </p>
        )}
        {found?.count === 0 && !isFetching && (
          <div className={styles.notice}>
            {filterCount > 0 && query.text && (
              <p>
                <a href={hrefOf({ ...emptyQuery, text: query.text, further: query.further })}>
                  Search without the filters
                </a>
              </p>
            )}
            <h3>{found.suggestions.length > 0 ? 'Topics of a similar name' : 'Topics'}</h3>
            <TagList
              tags={
                found.suggestions.length > 0
                  ? found.suggestions.map(({ name, slug, count }) => ({
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

/** How many stories an entry of the history showed when it was left. */
function limitOf(state: unknown): number {
  const limit = readEntryState(state, stateKey);
  return typeof limit === 'number' && limit > storiesAtOnce ? limit : storiesAtOnce;
}
