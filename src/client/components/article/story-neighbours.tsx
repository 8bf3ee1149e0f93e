import * as messages from 'virtual:gigawatt/messages';
import type { LanguageAttributes, NamedLink } from '#domain/page-data/shared.ts';
import styles from './story-neighbours.module.css';

export interface StoryNeighboursProps {
  previous?: (NamedLink & LanguageAttributes) | undefined;
  next?: (NamedLink & LanguageAttributes) | undefined;
}

/** Links to the previous and next story. Renders nothing without either. */
export function StoryNeighbours({ previous, next }: StoryNeighboursProps) {
  if (!previous && !next) return null;
  return (
    <nav className={styles.neighbours} aria-label={messages.moreStories}>
      {previous && (
        <a className={styles.previous} href={previous.href} rel="prev">
          <span className={styles.label}>{messages.previousStory}</span>
          <bdi className={styles.title} lang={previous.lang}>
            {previous.name}
          </bdi>
        </a>
      )}
      {next && (
        <a className={styles.next} href={next.href} rel="next">
          <span className={styles.label}>{messages.nextStory}</span>
          <bdi className={styles.title} lang={next.lang}>
            {next.name}
          </bdi>
        </a>
      )}
    </nav>
  );
}
