import type { ReactNode } from 'react';
import styles from './disclosure.module.css';

interface DisclosureProps {
  /** the fragment that links to it */
  id: string;
  /** the initial state */
  open?: boolean;
  heading: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}

/**
 * A `<details>` element that a link to its fragment opens, without script: browsers open a closed `<details>` for a
 * target inside it, but not for one on the element itself.
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
