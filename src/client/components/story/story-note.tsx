import { type MarkedStory, useStoryMark } from '#client/stores/story-marks.ts';
import styles from './story-note.module.css';

/** A story's state for this reader: new, available offline or not, read, updated since, or where they stopped. */
export function StoryNote({ story }: { story: MarkedStory & { href: string } }) {
  const { isHere, isNew, isRead, isRevised, stoppedAt } = useStoryMark(story);
  if (isHere === false) {
    return (
      <span className={styles.note} data-missing="">
        Not available offline
      </span>
    );
  }
  if (isNew) return <span className={`${styles.note} ${styles.fresh}`}>New</span>;
  if (isRevised) return <span className={`${styles.note} ${styles.fresh}`}>Updated since you read it</span>;
  if (stoppedAt) {
    return (
      <a className={`${styles.note} ${styles.link}`} href={`${story.href}#${stoppedAt.fragment}`}>
        {`Continue at ${stoppedAt.percent}%`}
      </a>
    );
  }
  const note = isRead ? 'Read' : isHere && 'Available offline';
  return note ? <span className={styles.note}>{note}</span> : null;
}
