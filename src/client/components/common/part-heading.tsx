import type { ReactNode } from 'react';
import styles from './part-heading.module.css';

/** The language of the interface, set on labels inside a story in another language. */
export const interfaceLanguage = 'en';

/** The heading of a part of a story, with a link to its fragment. */
export function PartHeading({ id, children }: { id: string; children: ReactNode }) {
  return (
    <LinkedHeading id={id}>
      <h2 id={id} tabIndex={-1} lang={interfaceLanguage}>
        {children}
      </h2>
    </LinkedHeading>
  );
}

/** A heading with a link to itself, visible on hover and focus. */
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
  /** its accessible name, if its text does not serve as one */
  label?: string;
  children: ReactNode;
}

/** A link to a part of the page. With script, a click copies its URL instead (`data-tool`). */
export function FragmentLink({ id, label, children }: FragmentLinkProps) {
  return (
    <a className={styles.link} href={`#${id}`} aria-label={label} lang={interfaceLanguage} data-tool="share">
      {children}
    </a>
  );
}
