import type { ReactNode } from 'react';
import styles from './notice.module.css';

/** A message that fills a page: what happened and what to do next. */
export function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.notice}>
      <h1 className={styles.title} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </div>
  );
}
