import { type RefObject, useState } from 'react';
import { useShownEffect } from '#client/hooks/shown.ts';
import utilities from '#client/styles/utilities.module.css';
import { interfaceLanguage } from './part-heading.tsx';
import styles from './text-button.module.css';

interface ToggleAllProps {
  /** what holds the disclosures */
  root: RefObject<HTMLElement | null>;
  /** how they stand at first */
  open?: boolean;
}

/** Opens all disclosures of an element or, once all are open, closes them. */
export function ToggleAll({ root, open = false }: ToggleAllProps) {
  const [allOpen, setAllOpen] = useState(open);
  useShownEffect(() => {
    const element = root.current;
    const look = () => setAllOpen(entriesOf(element).every((entry) => entry.open));
    // The event does not bubble, but it passes by on its way down.
    element?.addEventListener('toggle', look, true);
    return () => element?.removeEventListener('toggle', look, true);
  }, [root]);

  function toggle() {
    for (const entry of entriesOf(root.current)) entry.open = !allOpen;
  }

  return (
    <button
      className={`${styles.button} ${utilities.needsScript}`}
      type="button"
      lang={interfaceLanguage}
      onClick={toggle}
    >
      {allOpen ? 'Collapse all' : 'Expand all'}
    </button>
  );
}

function entriesOf(element: HTMLElement | null): HTMLDetailsElement[] {
  return [...(element?.querySelectorAll('details') ?? [])];
}
