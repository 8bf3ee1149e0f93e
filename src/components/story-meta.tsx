import type { DateText } from '#content/page-data.ts';
import styles from './story-meta.module.css';

interface StoryMetaProps {
  published: DateText;
  minutes: number;
  source?: string;
}

/** Date, source and reading time of a story, in one line. */
export function StoryMeta({ published, minutes, source }: StoryMetaProps) {
  return (
    <p className={styles.meta}>
      <Time date={published} />
      {source && <span>{source}</span>}
      <span>{minutes} min read</span>
    </p>
  );
}

/** A date for readers that machines can read too. */
export function Time({ date }: { date: DateText }) {
  return <time dateTime={date.iso}>{date.text}</time>;
}
