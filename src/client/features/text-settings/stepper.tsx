import * as messages from 'virtual:gigawatt/messages';
import utilities from '#client/styles/utilities.module.css';
import styles from './choice.module.css';

interface StepperProps {
  name: string;
  /** the labels of the steps in ascending order */
  steps: readonly string[];
  /** the index of the current one */
  current: number;
  onStep: (index: number) => void;
}

/** A value with a button for the step below it and one for the step above. */
export function Stepper({ name, steps, current, onStep }: StepperProps) {
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.name}>{name}</legend>
      <div className={styles.control}>
        <StepButton
          name={messages.smaller}
          sign={messages.smallerSign}
          isOff={current === 0}
          onPress={() => onStep(current - 1)}
        />
        <output className={styles.value}>{steps[current]}</output>
        <StepButton
          name={messages.larger}
          sign={messages.largerSign}
          isOff={current === steps.length - 1}
          onPress={() => onStep(current + 1)}
        />
      </div>
    </fieldset>
  );
}

interface StepButtonProps {
  name: string;
  /** what is shown */
  sign: string;
  /** whether there is no further step; the button keeps the focus nevertheless */
  isOff: boolean;
  onPress: () => void;
}

function StepButton({ name, sign, isOff, onPress }: StepButtonProps) {
  return (
    <button className={styles.step} type="button" aria-disabled={isOff} onClick={() => isOff || onPress()}>
      <span className={utilities.visuallyHidden}>{name}</span>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
