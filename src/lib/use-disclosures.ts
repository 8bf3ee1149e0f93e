import { type RefObject, useEffect, useLayoutEffect } from 'react';
import { useLocation } from 'react-router';
import { readEntryState, writeEntryState } from './history-entry.ts';

const stateKey = 'disclosures';

/**
 * Keeps which `<details data-disclosure>` of a page are open in the history entry, and nowhere else: a return
 * to the entry finds them as they were left.
 */
export function useDisclosures(root: RefObject<HTMLElement | null>): void {
  const { key, state } = useLocation();

  // Before paint and before the router scrolls: heights have to be final by then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the entry, state included
  useLayoutEffect(() => {
    const recorded = readEntryState(state, stateKey);
    for (const details of disclosuresOf(root.current)) {
      const open = readEntryState(recorded, details.dataset.disclosure ?? '');
      if (typeof open === 'boolean') details.open = open;
    }
  }, [key]);

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let scheduled = false;
    // All toggles of one frame are one write: browsers limit how often an entry may change.
    const record = () => {
      if (scheduled) return;
      scheduled = true;
      requestAnimationFrame(() => {
        scheduled = false;
        if (readEntryState(window.history.state, 'key') !== key && key !== 'default') return;
        const open = disclosuresOf(element).map((details) => [details.dataset.disclosure, details.open]);
        writeEntryState({ [stateKey]: Object.fromEntries(open) });
      });
    };
    element.addEventListener('toggle', record, true);
    return () => element.removeEventListener('toggle', record, true);
  }, [root, key]);
}

function disclosuresOf(root: HTMLElement | null): HTMLDetailsElement[] {
  return [...(root?.querySelectorAll<HTMLDetailsElement>('details[data-disclosure]') ?? [])];
}
