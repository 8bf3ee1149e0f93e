import * as messages from 'virtual:gigawatt/messages';
import { saveEvent, useStoryMark } from '#client/stores/story-marks.ts';
import utilities from '#client/styles/utilities.module.css';
import type { SavableStory } from '#domain/page-data/shared.ts';
import styles from './save-button.module.css';

interface SaveButtonProps {
  story: SavableStory;
  /** whether to show a text label beside the icon */
  hasLabel?: boolean;
}

/** A toggle button that saves a story for later. */
export function SaveButton({ story, hasLabel = false }: SaveButtonProps) {
  const { isSaved = false } = useStoryMark(story);
  return (
    <button
      className={`${styles.save} ${utilities.needsScript}`}
      type="button"
      aria-pressed={isSaved}
      aria-label={hasLabel ? undefined : messages.saveStory({ title: story.title })}
      data-save=""
      onClick={({ currentTarget }) =>
        currentTarget.dispatchEvent(new CustomEvent(saveEvent, { bubbles: true, detail: story }))
      }
    >
      <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true">
        <path d="M4 2h8v12l-4-3-4 3z" />
      </svg>
      {hasLabel && <span>{messages.save}</span>}
    </button>
  );
}
