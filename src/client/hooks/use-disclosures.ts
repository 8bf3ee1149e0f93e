import type { RefObject } from 'react';
import { useLocation } from 'react-router';
import { readEntryState, writeEntryState } from '#lib/browser/history-entry.ts';
import { useShownEffect, useShownLayoutEffect } from './shown.ts';

const stateKey = 'disclosures';
/** More than a reader opens by hand while a slow browser draws once. */
const writesInFrame = 4;

/**
 * Keeps which `<details data-disclosure>` of a page are open in the history entry, and nowhere else: a return
 * to the entry finds them as they were left.
 */
export function useDisclosures(root: RefObject<HTMLElement | null>): void {
  const { key, state } = useLocation();

  // Before paint and before the router scrolls: heights have to be final by then.
  useShownLayoutEffect(() => {
    const recorded = readEntryState(state, stateKey);
    for (const details of disclosuresOf(root.current)) {
      const open = readEntryState(recorded, details.dataset.disclosure ?? '');
      if (typeof open === 'boolean') details.open = open;
    }
  }, [root, state]);

  useShownEffect(() => {
    const element = root.current;
    if (!element) return;
    const write = () => {
      if (readEntryState(window.history.state, 'key') !== key && key !== 'default') return;
      const open = disclosuresOf(element).map((details) => [details.dataset.disclosure, details.open]);
      writeEntryState({ [stateKey]: Object.fromEntries(open) });
    };
    // At once, since the reader may leave before the next frame. Where all open together, what follows within the
    // frame is one more write: browsers limit how often an entry may change.
    let frame: number | undefined;
    let writes = 0;
    const record = () => {
      if (++writes <= writesInFrame) write();
      frame ??= requestAnimationFrame(() => {
        if (writes > writesInFrame) write();
        frame = undefined;
        writes = 0;
      });
    };
    element.addEventListener('toggle', record, true);
    return () => {
      element.removeEventListener('toggle', record, true);
      // What is shown by then is another entry.
      if (frame !== undefined) cancelAnimationFrame(frame);
    };
  }, [root, key]);
}

function disclosuresOf(root: HTMLElement | null): HTMLDetailsElement[] {
  return [...(root?.querySelectorAll<HTMLDetailsElement>('details[data-disclosure]') ?? [])];
}
