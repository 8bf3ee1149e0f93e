import type { NamedLink } from '#content/page-data.ts';
import styles from './story-neighbours.module.css';

interface StoryNeighboursProps {
  previous?: NamedLink | undefined;
  next?: NamedLink | undefined;
}

/** The stories above and below this one in the list of all. */
export function StoryNeighbours({ previous, next }: StoryNeighboursProps) {
  return (
    <nav className={styles.neighbours} aria-label="More stories">
      {previous && (
        <a className={styles.previous} href={previous.href} rel="prev">
          <span className={styles.label}>← Previous story</span>
          <span className={styles.title}>{previous.name}</span>
        </a>
      )}
      {next && (
        <a className={styles.next} href={next.href} rel="next">
          <span className={styles.label}>Next story →</span>
          <span className={styles.title}>{next.name}</span>
        </a>
      )}
    </nav>
  );
}
