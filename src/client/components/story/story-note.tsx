import * as messages from 'virtual:gigawatt/messages';
import { type MarkedStory, useStoryMark } from '#client/stores/story-marks.ts';
import styles from './story-note.module.css';

/** A story's state for this reader: new, available offline or not, read, updated since, or where they stopped. */
export function StoryNote({ story }: { story: MarkedStory & { href: string } }) {
  const { isHere, isNew, isRead, isRevised, stoppedAt } = useStoryMark(story);
  if (isHere === false) {
    return (
      <span className={styles.note} data-missing="">
        {messages.notAvailableOffline}
      </span>
    );
  }
  if (isNew) return <span className={`${styles.note} ${styles.fresh}`}>{messages.newStory}</span>;
  if (isRevised) return <span className={`${styles.note} ${styles.fresh}`}>{messages.updatedSinceRead}</span>;
  if (stoppedAt) {
    return (
      <a className={`${styles.note} ${styles.link}`} href={`${story.href}#${stoppedAt.fragment}`}>
        {messages.continueAt({ percent: stoppedAt.percent })}
      </a>
    );
  }
  const note = isRead ? messages.alreadyRead : isHere && messages.availableOffline;
  return note ? <span className={styles.note}>{note}</span> : null;
}
