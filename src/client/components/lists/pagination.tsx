import * as messages from 'virtual:gigawatt/messages';
import type { Pagination as PaginationData } from '#domain/page-data/shared.ts';
import styles from './pagination.module.css';

/** Links to the numbered pages of a list. Renders nothing for a single page. */
export function Pagination({ pagination }: { pagination: PaginationData }) {
  const { number, last, previous, next, pages } = pagination;
  if (last === 1) return null;
  return (
    <nav aria-label={messages.pages}>
      <ul className={styles.pages}>
        {previous && (
          <li>
            <a className={styles.page} href={previous} rel="prev" aria-label={messages.previousPage}>
              ←
            </a>
          </li>
        )}
        {pages.map((page, index) => (
          <li key={page.number} className={styles.entry}>
            {index > 0 && page.number - (pages[index - 1]?.number ?? 0) > 1 && (
              <span aria-hidden="true">…</span>
            )}
            <a
              className={styles.page}
              href={page.href}
              aria-label={messages.pageNumber({ page: page.number })}
              aria-current={page.number === number ? 'page' : undefined}
            >
              {messages.numeral({ value: page.number })}
            </a>
          </li>
        ))}
        {next && (
          <li>
            <a className={styles.page} href={next} rel="next" aria-label={messages.nextPage}>
              →
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
