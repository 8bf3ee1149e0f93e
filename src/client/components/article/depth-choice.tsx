import { useId } from 'react';
import { interfaceLanguage } from '#client/components/common/part-heading.tsx';
import utilities from '#client/styles/utilities.module.css';
import type { ReadingDepths } from '#domain/page-data/article.ts';
import styles from './depth-choice.module.css';

export type ReadingDepth = 'full' | keyof ReadingDepths;

interface DepthChoiceProps {
  /** the minutes of each depth that the story has */
  minutes: ReadingDepths & { full: number };
  chosen: ReadingDepth;
  onChoose: (depth: ReadingDepth) => void;
}

const names = { brief: 'Brief', standard: 'Standard', full: 'Full' };

/** Lets the reader say how much of a story is to be shown, each with the time that it takes. */
export function DepthChoice({ minutes, chosen, onChoose }: DepthChoiceProps) {
  const name = useId();
  const depths = (Object.keys(names) as ReadingDepth[]).filter((depth) => minutes[depth] !== undefined);
  // What a story does not have is as if nothing had been chosen.
  const current = depths.includes(chosen) ? chosen : 'full';
  return (
    <fieldset className={`${styles.depths} ${utilities.needsScript}`} lang={interfaceLanguage} data-silent="">
      <legend className={utilities.visuallyHidden}>How much of the story</legend>
      {depths.map((depth) => (
        <label key={depth} className={styles.depth}>
          <input
            className={utilities.visuallyHidden}
            type="radio"
            name={name}
            checked={depth === current}
            onChange={() => onChoose(depth)}
          />
          {names[depth]} <small>{minutes[depth]} min</small>
        </label>
      ))}
    </fieldset>
  );
}
