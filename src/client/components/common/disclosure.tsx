import type { ReactNode } from 'react';
import styles from './disclosure.module.css';

interface DisclosureProps {
  /** the fragment that opens it */
  id: string;
  /** how it stands at first; from then on it is the reader's */
  open?: boolean;
  heading: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}

/**
 * Something that folds. The fragment stands inside what folds, because browsers open a closed element for a
 * target within it, not for one on it: so links to an answer work without script.
 */
export function Disclosure({ id, open = false, heading, className, children }: DisclosureProps) {
  return (
    <details className={`${styles.disclosure} ${className ?? ''}`} open={open} data-disclosure={id}>
      <summary className={styles.summary}>{heading}</summary>
      <span className={styles.anchor} id={id} />
      {children}
    </details>
  );
}
