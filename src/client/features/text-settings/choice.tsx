import { useId } from 'react';

interface ChoiceProps<Value> {
  name: string;
  /** whether the name is only for assistive technology */
  hidesName?: boolean;
  options: readonly { value: Value; label: string }[];
  chosen: Value;
  onChoose: (value: Value) => void;
}

/** A group of radio buttons. */
export function Choice<Value extends string | number>({
  name,
  hidesName = false,
  options,
  chosen,
  onChoose,
}: ChoiceProps<Value>) {
  // The panel may be open over the settings page, and radio buttons of one name exclude each other.
  const group = useId();
  return (
    <fieldset aria-label={hidesName ? name : undefined}>
      {!hidesName && <legend>{name}</legend>}
      {options.map(({ value, label }) => (
        <label key={value}>
          <input type="radio" name={group} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
