import * as messages from 'virtual:gigawatt/messages';
import type { ReactNode } from 'react';
import type { ListingPageData } from '#domain/page-data/lists.ts';
import styles from './listing-header.module.css';

const kinds = {
  tag: messages.topic,
  category: messages.section,
  source: messages.source,
  author: messages.author,
};

interface ListingHeaderProps {
  page: ListingPageData;
  /** the button that follows the topic */
  follow?: ReactNode;
  /** what few readers need, in a disclosure */
  more: ReactNode;
}

/** A listing's name, its number of stories and what can be done with it, in one row. */
export function ListingHeader({ page, follow, more }: ListingHeaderProps) {
  const { listing, name, slug, count, pagination } = page;
  const { number, last } = pagination;
  return (
    <header className={styles.header} data-category={listing === 'category' ? slug : undefined}>
      <h1 className={styles.title} tabIndex={-1}>
        <bdi>{name}</bdi>
      </h1>
      <p className={styles.count}>
        <span className={styles.kind}>{kinds[listing]}</span>
        <span>{messages.storyCount({ count })}</span>
        {last > 1 && <span>{messages.pageOfPagesInLine({ page: number, last })}</span>}
      </p>
      <div className={styles.actions}>
        {follow}
        <details className={styles.more}>
          <summary className={styles.summary}>{messages.more}</summary>
          <div className={styles.panel}>{more}</div>
        </details>
      </div>
    </header>
  );
}
