import { type MarkedStory, useStoryMark } from '#client/stores/story-marks.ts';
import styles from './story-note.module.css';

/** What a list says of a story to this reader: that it is out of reach, or what became of it when it was opened. */
export function StoryNote({ story }: { story: MarkedStory & { href: string } }) {
  const { isHere, isRead, isRevised, stoppedAt } = useStoryMark(story);
  if (isHere === false) {
    return (
      <span className={styles.note} data-missing="">
        Not on this device
      </span>
    );
  }
  if (isRevised) return <span className={`${styles.note} ${styles.revised}`}>Updated since you read it</span>;
  if (stoppedAt) {
    return (
      <a className={`${styles.note} ${styles.link}`} href={`${story.href}#${stoppedAt.fragment}`}>
        Continue at {stoppedAt.percent} %
      </a>
    );
  }
  const rest = isRead ? 'Read' : isHere && 'On this device';
  return rest ? <span className={styles.note}>{rest}</span> : null;
}
