import { useId } from 'react';
import { interfaceLanguage } from '#client/components/common/part-heading.tsx';
import utilities from '#client/styles/utilities.module.css';
import type { ReadingDepths } from '#domain/page-data/article.ts';
import styles from './depth-choice.module.css';

export type ReadingDepth = 'full' | keyof ReadingDepths;

interface DepthChoiceProps {
  /** reading time of each depth that the story has */
  minutes: ReadingDepths & { full: number };
  chosen: ReadingDepth;
  onChoose: (depth: ReadingDepth) => void;
}

const labels = { brief: 'Brief', standard: 'Standard', full: 'Full' };

/** Radio buttons for how much of a story to show, each with its reading time. */
export function DepthChoice({ minutes, chosen, onChoose }: DepthChoiceProps) {
  const name = useId();
  const depths = (Object.keys(labels) as ReadingDepth[]).filter((depth) => minutes[depth] !== undefined);
  // A depth that the story lacks counts as the full story.
  const current = depths.includes(chosen) ? chosen : 'full';
  return (
    <fieldset className={`${styles.depths} ${utilities.needsScript}`} lang={interfaceLanguage} data-silent="">
      <legend className={utilities.visuallyHidden}>How much of the story to show</legend>
      {depths.map((depth) => (
        <label key={depth} className={styles.depth}>
          <input
            className={utilities.visuallyHidden}
            type="radio"
            name={name}
            checked={depth === current}
            onChange={() => onChoose(depth)}
          />
          {labels[depth]} <small>{minutes[depth]} min</small>
        </label>
      ))}
    </fieldset>
  );
}
