import type { ReactNode } from 'react';
import styles from './part-heading.module.css';

/** The heading of a part of a story, with a link to its fragment. */
export function PartHeading({ id, children, controls }: LinkedHeadingProps) {
  return (
    <LinkedHeading id={id} controls={controls}>
      <h2 id={id} tabIndex={-1}>
        {children}
      </h2>
    </LinkedHeading>
  );
}

interface LinkedHeadingProps {
  id: string;
  children: ReactNode;
  /** buttons at the end of the line */
  controls?: ReactNode;
}

/**
 * A heading with a link to itself, visible on hover and focus. Reader modes drop a `<div>` with nothing but a heading, but
 * not a `<header>`. They also drop elements whose ID contains a word such as "comment" or "extra", but not those with the
 * class "content", which elements have whose ID is made from their text.
 */
export function LinkedHeading({ id, children, controls }: LinkedHeadingProps) {
  return (
    <header className={styles.heading}>
      {children}
      <FragmentLink id={id} />
      {controls}
    </header>
  );
}

interface FragmentLinkProps {
  id: string;
  /** its accessible name; by default, the text of the part's heading */
  label?: string;
  /** the link's text; by default, styles show a "#" */
  children?: ReactNode;
}

/** A link to a part of the page. With script, a click copies its URL instead (`data-tool`). */
export function FragmentLink({ id, label, children }: FragmentLinkProps) {
  return (
    <a
      className={styles.link}
      href={`#${id}`}
      aria-label={label}
      aria-labelledby={label ? undefined : id}
      data-tool="share"
    >
      {children}
    </a>
  );
}
