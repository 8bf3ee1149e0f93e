import * as messages from 'virtual:gigawatt/messages';
import { MutedNote, useMutedStories } from '#client/components/lists/muted-stories.tsx';
import lists from '#client/components/lists/story-grid.module.css';
import { StoryCard } from '#client/components/story/story-card.tsx';
import type { RelatedData } from '#domain/page-data/article.ts';
import styles from './related-news.module.css';

/** Up to three related stories, each with the reason for its selection. */
export function RelatedNews({ id, related }: { id: string; related: RelatedData[] }) {
  const { isShown, muted } = useMutedStories(related.map(({ card }) => card));
  const shown = related.filter(({ card }) => isShown(card));
  const headingId = `${id}-heading`;
  return (
    // Reader modes leave out parts whose ID contains "related".
    <section className={styles.related} id={id} aria-labelledby={headingId}>
      <h2 className={styles.heading} id={headingId} tabIndex={-1}>
        {messages.relatedNews}
      </h2>
      <MutedNote muted={muted} />
      {shown.length > 0 && (
        <ul className={lists.grid}>
          {shown.map(({ card, reason }) => (
            <li key={card.href}>
              <StoryCard story={card} note={<p className={styles.reason}>{reason}</p>} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
