import * as messages from 'virtual:gigawatt/messages';
import { useId } from 'react';
import utilities from '#client/styles/utilities.module.css';
import styles from './depth-choice.module.css';

/** How much of a story is shown: its key takeaways, or all of it. */
export type ReadingDepth = 'takeaways' | 'full';

/** The name of the key takeaways in one story. */
export interface TakeawaysHeading {
  text: string;
  lang: string;
}

interface DepthChoiceProps {
  /** what this story calls its key takeaways, if it has a name of its own */
  heading?: TakeawaysHeading | undefined;
  /** reading time of each depth */
  minutes: Record<ReadingDepth, number>;
  chosen: ReadingDepth;
  onChoose: (depth: ReadingDepth) => void;
}

const labels = { takeaways: messages.keyTakeaways, full: messages.fullStory };
const depths = ['takeaways', 'full'] as const;

/** Radio buttons for how much of a story to show, each with its reading time. */
export function DepthChoice({ heading, minutes, chosen, onChoose }: DepthChoiceProps) {
  const name = useId();
  const own = { takeaways: heading, full: undefined };
  return (
    <fieldset className={`${styles.depths} ${utilities.needsScript}`} lang={messages.language} data-silent="">
      <legend className={utilities.visuallyHidden}>{messages.howMuchOfTheStory}</legend>
      {depths.map((depth) => (
        <label key={depth} className={styles.depth}>
          <input
            className={utilities.visuallyHidden}
            type="radio"
            name={name}
            checked={depth === chosen}
            onChange={() => onChoose(depth)}
          />
          <span lang={own[depth]?.lang}>{own[depth]?.text ?? labels[depth]}</span>{' '}
          <small>{messages.minutes({ minutes: minutes[depth] })}</small>
        </label>
      ))}
    </fieldset>
  );
}
