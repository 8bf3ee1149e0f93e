import type { ReactNode } from 'react';
import type { NamedLink } from '#domain/page-data/shared.ts';
import styles from './tag-list.module.css';

interface TagListProps {
  /** `id` is the key of a tag whose href may change */
  tags: (NamedLink & { count?: number; id?: string })[];
  /** the href of the current page */
  current?: string | undefined;
  /** further entries */
  children?: ReactNode;
}

/** Tags as links, with their number of stories if known. */
export function TagList({ tags, current, children }: TagListProps) {
  return (
    <ul className={styles.tags}>
      {tags.map(({ name, href, count, id = href }) => (
        <li key={id}>
          <a className={styles.tag} href={href} aria-current={href === current ? 'page' : undefined}>
            {`${name} `}
            {count !== undefined && <span className={styles.count}>{count}</span>}
          </a>
        </li>
      ))}
      {children}
    </ul>
  );
}
