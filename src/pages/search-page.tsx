import { use, useRef } from 'react';
import { useLocation } from 'react-router';
import { TagList } from '#components/tag-list.tsx';
import type { SearchPageData } from '#content/search-data.ts';
import type { SiteInfo } from '#content/site-info.ts';
import { emptyQuery, isEmptyQuery, readQuery } from '#lib/search-query.ts';
import { Shown, useShownEffect } from '#lib/shown.ts';
import { useHydrated } from '#lib/use-hydrated.ts';
import utilities from '#styles/utilities.module.css';
import styles from './search-page.module.css';
import { SearchResults } from './search-results.tsx';
import { useSearchText } from './use-search-text.ts';

/** The search: its address says all that is asked for, and only script can answer. */
export function SearchPage({ page, site }: { page: SearchPageData; site: SiteInfo }) {
  const { search } = useLocation();
  // The HTML is the same for every query, and a page that is rendered ahead has none yet.
  const isRunning = useHydrated() && use(Shown);
  const query = isRunning ? readQuery(search) : emptyQuery;
  const { text, type, submit } = useSearchText(query);
  const field = useRef<HTMLInputElement>(null);
  const isEmpty = isEmptyQuery(query);

  // Whoever comes to search wants to type; a reader who has gone on already, or follows a link to an answer, does not.
  useShownEffect(() => {
    // When all effects have run: before, the field is not shown yet.
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
        <div className={styles.place}>
          {!isRunning && (
            <p>The search is ready when its script has loaded. Without script, topics lead to all stories.</p>
          )}
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
