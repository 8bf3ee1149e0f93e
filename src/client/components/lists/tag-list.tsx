import * as messages from 'virtual:gigawatt/messages';
import type { ReactNode } from 'react';
import utilities from '#client/styles/utilities.module.css';
import type { NamedLink } from '#domain/page-data/shared.ts';
import styles from './tag-list.module.css';

/** A tag as a link. */
export interface Chip extends NamedLink {
  count?: number | undefined;
  /** identifies a filter, whose `href` changes when it is chosen */
  id?: string;
  /** whether it narrows the list; the link then leads to the list without it */
  isChosen?: boolean;
  /** whether the count is hidden until the application runs, since until then the link leads to another page */
  countNeedsScript?: boolean;
}

interface TagListProps {
  tags: Chip[];
  /** the href of the current page */
  current?: string | undefined;
  /** further entries */
  children?: ReactNode;
}

/** Tags as links, with their number of stories if known. */
export function TagList({ tags, current, children }: TagListProps) {
  return (
    <ul className={styles.tags}>
      {tags.map(({ name, href, count, id, isChosen, countNeedsScript }) => (
        <li key={id ?? href}>
          <a
            className={styles.tag}
            href={href}
            data-filter={id}
            aria-current={isChosen || (href === current ? 'page' : undefined)}
          >
            <bdi>{name}</bdi>{' '}
            {count !== undefined && (
              <span className={`${styles.count} ${countNeedsScript ? utilities.needsScript : ''}`}>
                {messages.numeral({ value: count })}
              </span>
            )}
            {isChosen && (
              <>
                <span className={utilities.visuallyHidden}>{messages.removeFilter}</span>
                <span aria-hidden="true">×</span>
              </>
            )}
          </a>
        </li>
      ))}
      {children}
    </ul>
  );
}
