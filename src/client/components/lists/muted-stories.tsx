import * as messages from 'virtual:gigawatt/messages';
import { useState } from 'react';
import { type MarkedStory, marks } from '#client/stores/story-marks.ts';
import styles from './muted-stories.module.css';

const nameList = new Intl.ListFormat(messages.language, { style: 'narrow' });

/** The stories that a list leaves out. */
interface MutedStories {
  count: number;
  /** the muted topics and words that apply */
  names: string[];
  /** whether the reader has asked for them */
  isExpanded: boolean;
  toggle(): void;
}

/**
 * Leaves the stories that the reader has muted out of a list, until they ask for them.
 *
 * @returns whether to show a story, and what is left out, if anything
 */
export function useMutedStories(stories: readonly MarkedStory[]): {
  isShown: (story: MarkedStory) => boolean;
  muted: MutedStories | undefined;
} {
  const [isExpanded, setExpanded] = useState(false);
  const getMark = marks.use((current) => current);
  const reasons = stories.flatMap((story) => getMark(story).mutedBy ?? []);
  return {
    isShown: (story) => isExpanded || getMark(story).mutedBy === undefined,
    muted:
      reasons.length > 0
        ? {
            count: reasons.length,
            names: [...new Set(reasons)],
            isExpanded,
            toggle: () => setExpanded(!isExpanded),
          }
        : undefined,
  };
}

/** A line that says how many stories a list leaves out, with a button that shows them. */
export function MutedNote({ muted }: { muted: MutedStories | undefined }) {
  if (!muted) return null;
  const { count, names, isExpanded, toggle } = muted;
  const list = nameList.format(names.map((name) => messages.quoted({ name })));
  return (
    <p className={styles.note}>
      <span>{messages.mutedStories({ count, names: list })}</span>{' '}
      <button type="button" onClick={toggle}>
        {isExpanded ? messages.hideMuted({ count }) : messages.showMuted({ count })}
      </button>
    </p>
  );
}
