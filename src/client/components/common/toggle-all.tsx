import * as messages from 'virtual:gigawatt/messages';
import { type RefObject, useEffect, useState } from 'react';
import utilities from '#client/styles/utilities.module.css';
import styles from './text-button.module.css';

/**
 * Opens all disclosures in an element, which are initially closed, or closes them if all are open.
 *
 * @param root the element
 */
export function ToggleAll({ root }: { root: RefObject<HTMLElement | null> }) {
  const [allOpen, setAllOpen] = useState(false);
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
      lang={messages.language}
      onClick={toggle}
    >
      {allOpen ? messages.collapseAll : messages.expandAll}
    </button>
  );
}

function findDisclosures(element: HTMLElement | null): HTMLDetailsElement[] {
  return [...(element?.querySelectorAll('details') ?? [])];
}
