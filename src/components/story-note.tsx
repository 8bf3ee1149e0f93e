import { type MarkedStory, useStoryMark } from '#lib/story-marks.ts';
import styles from './story-note.module.css';

/** What a list says of a story that the reader has opened before. */
export function StoryNote({ story }: { story: MarkedStory & { href: string } }) {
  const { isRead, isRevised, stoppedAt } = useStoryMark(story);
  if (isRevised) return <span className={`${styles.note} ${styles.revised}`}>Updated since you read it</span>;
  if (stoppedAt) {
    return (
      <a className={`${styles.note} ${styles.link}`} href={`${story.href}#${stoppedAt.fragment}`}>
        Continue at {stoppedAt.percent} %
      </a>
    );
  }
  return isRead ? <span className={styles.note}>Read</span> : null;
}
