import { saveEvent, useStoryMark } from '#client/stores/story-marks.ts';
import utilities from '#client/styles/utilities.module.css';
import type { SavableStory } from '#domain/page-data/shared.ts';
import styles from './save-button.module.css';

interface SaveButtonProps {
  story: SavableStory;
  /** whether the word stands beside the sign */
  withWord?: boolean;
}

/** Saves a story for later, or takes it back. */
export function SaveButton({ story, withWord = false }: SaveButtonProps) {
  const { isSaved = false } = useStoryMark(story);
  return (
    <button
      className={`${styles.save} ${utilities.needsScript}`}
      type="button"
      aria-pressed={isSaved}
      aria-label={withWord ? undefined : `Save: ${story.title}`}
      data-save=""
      onClick={({ currentTarget }) =>
        currentTarget.dispatchEvent(new CustomEvent(saveEvent, { bubbles: true, detail: story }))
      }
    >
      <svg className={styles.sign} viewBox="0 0 16 16" aria-hidden="true">
        <path d="M4 2h8v12l-4-3-4 3z" />
      </svg>
      {withWord && 'Save'}
    </button>
  );
}
