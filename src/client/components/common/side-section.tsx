import type { ReactNode } from 'react';
import styles from './side-section.module.css';

interface SideSectionProps {
  id: string;
  heading: ReactNode;
  /** the slug of the category that colours the heading */
  category?: string;
  children: ReactNode;
}

/** A part of a page with its heading beside it, or above it on narrow screens. */
export function SideSection({ id, heading, category, children }: SideSectionProps) {
  return (
    <section className={styles.section} data-category={category} aria-labelledby={id}>
      <h2 className={styles.heading} id={id} tabIndex={-1}>
        {heading}
      </h2>
      <div className={styles.content}>{children}</div>
    </section>
  );
}
