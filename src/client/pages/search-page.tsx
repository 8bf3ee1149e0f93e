import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { TagList } from '#client/components/lists/tag-list.tsx';
import styles from '#client/features/search/search.module.css';
import { SearchResults } from '#client/features/search/search-results.tsx';
import { useSearchText } from '#client/features/search/use-search-text.ts';
import { useHydrated } from '#client/hooks/use-hydrated.ts';
import utilities from '#client/styles/utilities.module.css';
import { emptyQuery, isEmptyQuery, parseQuery } from '#domain/addresses/search-query.ts';
import type { SearchPageData } from '#domain/page-data/search.ts';
import type { SiteInfo } from '#domain/page-data/site-info.ts';

/** The search page. The URL holds the whole query; results need script. */
export function SearchPage({ page, site }: { page: SearchPageData; site: SiteInfo }) {
  const { search } = useLocation();
  // The HTML is the same for every query.
  const isReady = useHydrated();
  const query = isReady ? parseQuery(search) : emptyQuery;
  const { text, type, submit } = useSearchText(query);
  const field = useRef<HTMLInputElement>(null);
  const isEmpty = isEmptyQuery(query);

  // Focuses the field, unless the reader has moved on or the URL already has a query.
  useEffect(() => {
    // After all effects: the field is not visible before.
    queueMicrotask(() => {
      const { activeElement, body } = document;
      const isIdle = activeElement === body || activeElement?.tagName === 'H1';
      if (isIdle && window.location.search === '') field.current?.focus({ preventScroll: true });
    });
  }, []);

  return (
    <div className={utilities.wrap}>
      <header className={styles.header}>
        <h1 className={styles.title} tabIndex={-1}>
          Search
        </h1>
        <div className={styles.fieldArea}>
          {!isReady && <p>The search is loading. Without JavaScript, find stories by topic.</p>}
          <search className={utilities.needsScript}>
            <form
              action={site.search}
              onSubmit={(event) => {
                event.preventDefault();
                submit();
              }}
            >
              <label className={utilities.visuallyHidden} htmlFor="search-field">
                Words to search for
              </label>
              <input
                className={styles.field}
                ref={field}
                id="search-field"
                type="search"
                name="q"
                value={text}
                placeholder="Words, names, “an exact phrase”"
                autoComplete="off"
                enterKeyHint="search"
                onChange={({ target }) => type(target.value)}
              />
            </form>
          </search>
        </div>
      </header>
      {!isEmpty && <SearchResults query={query} page={page} site={site} />}
      {isEmpty && page.topics.length > 0 && (
        <section className={styles.topics} aria-labelledby="topics">
          <h2 id="topics">Topics</h2>
          <TagList tags={[...page.topics, page.allTopics]} />
        </section>
      )}
    </div>
  );
}
