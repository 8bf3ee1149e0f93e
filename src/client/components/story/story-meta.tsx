import type { ReactNode } from 'react';
import type { DateText } from '#domain/page-data/shared.ts';
import styles from './story-meta.module.css';

interface StoryMetaProps {
  published: DateText;
  minutes: number;
  source?: string;
}

/** Date, source and reading time of a story, in one line. */
export function StoryMeta({ published, minutes, source }: StoryMetaProps) {
  return (
    <Facts>
      <Time date={published} />
      {source && <span>{source}</span>}
      <span>{minutes} min read</span>
    </Facts>
  );
}

/** What is to be known of a story, each an element, with points between those of one line. */
export function Facts({ children }: { children: ReactNode }) {
  return <p className={styles.meta}>{children}</p>;
}

/** A date for readers that machines can read too. */
export function Time({ date }: { date: DateText }) {
  return <time dateTime={date.iso}>{date.text}</time>;
}
