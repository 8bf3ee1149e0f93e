import { type RefObject, useEffect, useState } from 'react';
import utilities from '#client/styles/utilities.module.css';
import { interfaceLanguage } from './part-heading.tsx';
import styles from './text-button.module.css';

interface ToggleAllProps {
  /** the element that contains the disclosures */
  root: RefObject<HTMLElement | null>;
  /** whether they are initially open */
  open?: boolean;
}

/** Opens all disclosures in an element, or closes them if all are open. */
export function ToggleAll({ root, open = false }: ToggleAllProps) {
  const [allOpen, setAllOpen] = useState(open);
  useEffect(() => {
    const element = root.current;
    const update = () => setAllOpen(findDisclosures(element).every(({ open }) => open));
    // `toggle` does not bubble, so listen in the capture phase.
    element?.addEventListener('toggle', update, true);
    return () => element?.removeEventListener('toggle', update, true);
  }, [root]);

  function toggle() {
    for (const details of findDisclosures(root.current)) details.open = !allOpen;
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

function findDisclosures(element: HTMLElement | null): HTMLDetailsElement[] {
  return [...(element?.querySelectorAll('details') ?? [])];
}
