import * as messages from 'virtual:gigawatt/messages';
import { useLocation } from 'react-router';
import { PopularTopics } from '#client/features/search/popular-topics.tsx';
import styles from '#client/features/search/search.module.css';
import { SearchForm } from '#client/features/search/search-form.tsx';
import { SearchResults } from '#client/features/search/search-results.tsx';
import { useHydrated } from '#client/hooks/use-hydrated.ts';
import utilities from '#client/styles/utilities.module.css';
import { emptyQuery, isEmptyQuery, parseQuery } from '#domain/addresses/search-query.ts';
import type { SearchPageData } from '#domain/page-data/search.ts';
import type { SiteInfo } from '#domain/page-data/site-info.ts';

export { Sections } from '#client/components/frame/sections.tsx';
export { SearchPage as Page };

/** The search page. The URL holds the whole query; results need script. */
function SearchPage({ page, site }: { page: SearchPageData; site: SiteInfo }) {
  const { search } = useLocation();
  // The HTML is the same for every query.
  const isReady = useHydrated();
  const query = isReady ? parseQuery(search) : emptyQuery;
  return (
    <div className={utilities.wrap}>
      <header className={styles.header}>
        <h1 className={styles.title} tabIndex={-1}>
          {messages.searchHeading}
        </h1>
        <div className={styles.fieldArea}>
          {!isReady && <p>{messages.searchIsLoading}</p>}
          <SearchForm query={query} action={site.search} />
        </div>
      </header>
      {isEmptyQuery(query) ? (
        <PopularTopics page={page} />
      ) : (
        <SearchResults query={query} page={page} site={site} />
      )}
    </div>
  );
}
