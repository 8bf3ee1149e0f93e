import type { CountedLink, NamedLink } from '#domain/page-data/shared.ts';
import { TagList } from './tag-list.tsx';
import styles from './topic-bar.module.css';

interface TopicBarProps {
  title: string;
  /** the link to the unfiltered list */
  all: NamedLink & { count?: number };
  /** the active tag */
  current?: CountedLink | undefined;
  /** whether the current list is the unfiltered one */
  unfiltered?: boolean;
  topics: (CountedLink & { id?: string })[];
  /** the link to all topics */
  more?: NamedLink;
}

/** The filter by tag. Each choice is a link, since each has a page. */
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
