import type { ReactNode } from 'react';
import styles from './notice.module.css';

/** A page that has to say something: what happened, and what to do now. */
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
