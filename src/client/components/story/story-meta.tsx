import type { ReactNode } from 'react';
import type { DateText } from '#domain/page-data/shared.ts';
import styles from './story-meta.module.css';

interface StoryMetaProps {
  published: DateText;
  minutes: number;
  source?: string;
}

/** Date, source and reading time of a story. */
export function StoryMeta({ published, minutes, source }: StoryMetaProps) {
  return (
    <Facts>
      <Time date={published} />
      {source && <span>{source}</span>}
      <span>{`${minutes} min read`}</span>
    </Facts>
  );
}

/** A line of facts, one element each, separated by dots. The last one is the reading time, which is not printed. */
export function Facts({ children }: { children: ReactNode }) {
  return <p className={styles.meta}>{children}</p>;
}

/** A date with its machine-readable form. */
export function Time({ date }: { date: DateText }) {
  return <time dateTime={date.iso}>{date.text}</time>;
}
