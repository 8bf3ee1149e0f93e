import { type ReactNode, useState } from 'react';
import { type MarkedStory, marks } from '#client/stores/story-marks.ts';
import styles from './muted-stories.module.css';

/**
 * Leaves the stories that the reader has muted out of a list, until they ask for them.
 *
 * @returns whether to show a story, and a line that says which are left out, if any
 */
export function useMutedStories(stories: readonly MarkedStory[]): {
  isShown: (story: Pick<MarkedStory, 'slug'>) => boolean;
  note: ReactNode;
} {
  const [isExpanded, setExpanded] = useState(false);
  // As text, so that the list is not rendered again when other marks change.
  const reasons = marks.use((getMark) => JSON.stringify(stories.map((story) => getMark(story).mutedBy)));
  const mutedBy: (string | null)[] = JSON.parse(reasons);
  const muted = stories.filter((_, index) => mutedBy[index] !== null);
  const names = [...new Set(mutedBy)].filter((name) => name !== null).map((name) => `“${name}”`);
  return {
    isShown: ({ slug }) => isExpanded || !muted.some((story) => story.slug === slug),
    note: muted.length > 0 && (
      <p className={styles.note}>
        <span>{`${muted.length === 1 ? '1 story' : `${muted.length} stories`} on ${names.join(', ')}, which you have muted.`}</span>{' '}
        <button type="button" onClick={() => setExpanded(!isExpanded)}>
          {`${isExpanded ? 'Hide' : 'Show'} ${muted.length === 1 ? 'it' : 'them'}`}
        </button>
      </p>
    ),
  };
}
