import type { CountedLink, NamedLink } from '#domain/page-data/shared.ts';
import { TagList } from './tag-list.tsx';
import styles from './topic-bar.module.css';

interface TopicBarProps {
  title: string;
  /** the tag list's entry for the unfiltered list */
  all: NamedLink & { count?: number };
  /** the tag whose filter is in force */
  current?: CountedLink | undefined;
  /** whether the list that is shown is the unfiltered one */
  unfiltered?: boolean;
  topics: (CountedLink & { id?: string })[];
  /** where all topics stand */
  more?: NamedLink;
}

/** The filter by tag: every choice is a page, so every choice is a link. */
export function TopicBar({ title, all, current, unfiltered = false, topics, more }: TopicBarProps) {
  return (
    <nav className={styles.bar} aria-labelledby="topics">
      <h2 className={styles.title} id="topics">
        {title}
      </h2>
      <TagList
        tags={[all, ...(current ? [current] : []), ...topics]}
        current={unfiltered ? all.href : current?.href}
      >
        {more && (
          <li>
            <a className={styles.more} href={more.href}>
              {more.name}
            </a>
          </li>
        )}
      </TagList>
    </nav>
  );
}
