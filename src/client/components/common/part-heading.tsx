import type { ReactNode } from 'react';
import styles from './part-heading.module.css';

/** The language of the words that are the paper's own; inside a foreign story they have to say so. */
export const interfaceLanguage = 'en';

/** The heading of a part of a story, which a fragment leads to. */
export function PartHeading({ id, children }: { id: string; children: ReactNode }) {
  return (
    <LinkedHeading id={id}>
      <h2 id={id} tabIndex={-1} lang={interfaceLanguage}>
        {children}
      </h2>
    </LinkedHeading>
  );
}

/** A heading with a link to itself, seen where the heading is pointed at or the link has the focus. */
export function LinkedHeading({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div className={styles.heading}>
      {children}
      <FragmentLink id={id} label="Link to this section">
        #
      </FragmentLink>
    </div>
  );
}

interface FragmentLinkProps {
  id: string;
  /** its name, where its text is none */
  label?: string;
  children: ReactNode;
}

/** A quiet link to a part of the page; pressed, it is copied as well. */
export function FragmentLink({ id, label, children }: FragmentLinkProps) {
  return (
    <a className={styles.link} href={`#${id}`} aria-label={label} lang={interfaceLanguage} data-tool="share">
      {children}
    </a>
  );
}
