import { useId } from 'react';
import utilities from '#client/styles/utilities.module.css';
import styles from './choice.module.css';

interface ChoiceProps<Value> {
  name: string;
  options: readonly { value: Value; label: string }[];
  chosen: Value;
  onChoose: (value: Value) => void;
}

/** A group of radio buttons, shown as one control with a segment for each. */
export function Choice<Value extends string>({ name, options, chosen, onChoose }: ChoiceProps<Value>) {
  // The panel may be open over the settings page, and radio buttons of one name exclude each other.
  const group = useId();
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.name}>{name}</legend>
      <div className={styles.control}>
        {options.map(({ value, label }) => (
          <label key={value} className={styles.segment}>
            <input
              className={utilities.visuallyHidden}
              type="radio"
              name={group}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
