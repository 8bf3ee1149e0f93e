import * as messages from 'virtual:gigawatt/messages';
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
      <ReadingTime minutes={minutes} />
    </Facts>
  );
}

/** A reading time, the last of a line of facts. */
export function ReadingTime({ minutes }: { minutes: number }) {
  return <span>{messages.readingTime({ minutes })}</span>;
}

/** A line of facts, one element each, separated by dots. The last one is the reading time, which is not printed. */
export function Facts({ children }: { children: ReactNode }) {
  return <p className={styles.meta}>{children}</p>;
}

/** A date, with the time of day where the page has it, and its machine-readable form. */
export function Time({ date }: { date: DateText }) {
  return <time dateTime={date.iso}>{date.time ?? date.text}</time>;
}
