import { type ReactNode, useState } from 'react';
import { type MarkedStory, marks } from '#client/stores/story-marks.ts';
import styles from './muted-stories.module.css';

/**
 * Leaves the stories that the reader has muted out of a list, until they ask for them.
 *
 * @returns whether to show a story, and a line that says which are left out, if any
 */
export function useMutedStories(stories: readonly MarkedStory[]): {
  isShown: (story: MarkedStory) => boolean;
  note: ReactNode;
} {
  const [isExpanded, setExpanded] = useState(false);
  const getMark = marks.use((current) => current);
  const reasons = stories.flatMap((story) => getMark(story).mutedBy ?? []);
  const isSingle = reasons.length === 1;
  const names = [...new Set(reasons)].map((name) => `“${name}”`).join(', ');
  return {
    isShown: (story) => isExpanded || getMark(story).mutedBy === undefined,
    note: reasons.length > 0 && (
      <p className={styles.note}>
        <span>{`${isSingle ? '1 story' : `${reasons.length} stories`} on ${names}, which you have muted.`}</span>{' '}
        <button type="button" onClick={() => setExpanded(!isExpanded)}>
          {(isExpanded ? 'Hide ' : 'Show ') + (isSingle ? 'it' : 'them')}
        </button>
      </p>
    ),
  };
}
