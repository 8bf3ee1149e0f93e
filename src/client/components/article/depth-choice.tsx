import { useId } from 'react';
import { interfaceLanguage } from '#client/components/common/part-heading.tsx';
import utilities from '#client/styles/utilities.module.css';
import styles from './depth-choice.module.css';

/** How much of a story is shown: its key takeaways, or all of it. */
export type ReadingDepth = 'takeaways' | 'full';

interface DepthChoiceProps {
  /** reading time of each depth */
  minutes: Record<ReadingDepth, number>;
  chosen: ReadingDepth;
  onChoose: (depth: ReadingDepth) => void;
}

const labels = { takeaways: 'Key takeaways', full: 'Full story' };
const depths = ['takeaways', 'full'] as const;

/** Radio buttons for how much of a story to show, each with its reading time. */
export function DepthChoice({ minutes, chosen, onChoose }: DepthChoiceProps) {
  const name = useId();
  return (
    <fieldset className={`${styles.depths} ${utilities.needsScript}`} lang={interfaceLanguage} data-silent="">
      <legend className={utilities.visuallyHidden}>How much of the story to show</legend>
      {depths.map((depth) => (
        <label key={depth} className={styles.depth}>
          <input
            className={utilities.visuallyHidden}
            type="radio"
            name={name}
            checked={depth === chosen}
            onChange={() => onChoose(depth)}
          />
          <span>{labels[depth]}</span> <small>{`${minutes[depth]} min`}</small>
        </label>
      ))}
    </fieldset>
  );
}
