import type { NamedLink } from '#domain/page-data/shared.ts';
import { type Chip, TagList } from './tag-list.tsx';
import styles from './topic-bar.module.css';

interface TopicBarProps {
  title: string;
  topics: Chip[];
  /** the href of the current page */
  current?: string;
  /** the link to all topics */
  more?: NamedLink;
}

/** The filter by tag. */
export function TopicBar({ title, topics, current, more }: TopicBarProps) {
  return (
    <nav className={styles.bar} aria-labelledby="topics">
      <h2 className={styles.title} id="topics">
        {title}
      </h2>
      <TagList tags={topics} current={current}>
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
