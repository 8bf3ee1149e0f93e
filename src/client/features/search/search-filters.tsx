import * as messages from 'virtual:gigawatt/messages';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { TagList } from '#client/components/lists/tag-list.tsx';
import type { SearchQuery } from '#domain/addresses/search-query.ts';
import type { SearchPageData } from '#domain/page-data/search.ts';
import { countFilters, createFilterGroups } from './filter-groups.ts';
import styles from './search.module.css';
import type { SearchResponse } from './search-response.ts';

interface SearchFiltersProps {
  query: SearchQuery;
  response: SearchResponse;
  page: SearchPageData;
  hrefOf: (next: Partial<SearchQuery>) => string;
  /** whether they stand beside the results instead of above them, where they are closed at first */
  isBeside: boolean;
}

/** The ID of the heading of filters beside the results. */
export const filtersId = 'filters';

/** The filters of a search. */
export function SearchFilters({ query, response, page, hrefOf, isBeside }: SearchFiltersProps) {
  const element = useRef<HTMLDivElement>(null);
  const lastChosen = useRef<string>(undefined);

  // A chosen filter moves to the front of its list and loses the focus in doing so.
  // biome-ignore lint/correctness/useExhaustiveDependencies: new results render the filters again
  useLayoutEffect(() => {
    const links = [...(element.current?.querySelectorAll<HTMLElement>('[data-filter]') ?? [])];
    const link = links.find(({ dataset }) => dataset.filter === lastChosen.current);
    lastChosen.current = undefined;
    if (document.activeElement === document.body) link?.focus({ preventScroll: true });
  }, [response]);

  const count = countFilters(query);
  const title = count > 0 ? messages.filtersChosen({ count }) : messages.filters;
  const lists: ReactNode = (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: it only records which link inside was followed
    <div
      className={styles.groups}
      ref={element}
      onClick={({ target }) => {
        const link = target instanceof Element && target.closest<HTMLElement>('[data-filter]');
        lastChosen.current = link ? link.dataset.filter : undefined;
      }}
    >
      {createFilterGroups(query, response, page, hrefOf)
        .filter(({ chips }) => chips.length > 0)
        .map(({ title, chips }) => (
          <section key={title}>
            <h3>{title}</h3>
            <TagList tags={chips} />
          </section>
        ))}
    </div>
  );
  return isBeside ? (
    <section aria-labelledby={filtersId}>
      <h2 className={styles.filtersTitle} id={filtersId} tabIndex={-1}>
        {title}
      </h2>
      {lists}
    </section>
  ) : (
    <details className={styles.filters}>
      <summary>{title}</summary>
      {lists}
    </details>
  );
}
