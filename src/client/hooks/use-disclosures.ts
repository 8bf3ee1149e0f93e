import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { readEntryState, writeEntryState } from '#lib/browser/history-entry.ts';

const stateKey = 'disclosures';
/** More than a reader opens by hand within a frame. */
const maxWritesPerFrame = 4;

/** Stores which `<details data-disclosure>` are open in the history entry, and restores that on return. */
export function useDisclosures(root: RefObject<HTMLElement | null>): void {
  const { key, state } = useLocation();
  const [before] = useState(disclosuresOfDocument);

  useLayoutEffect(() => {
    const details = disclosuresOf(root.current);
    // Only once, and the replaced elements must not stay in memory.
    for (const { dataset, open } of before.splice(0)) {
      const same = details.find((other) => other.dataset.disclosure === dataset.disclosure);
      if (same) same.open = open;
    }
  }, [root, before]);

  // Runs before paint and before the router restores the scroll position, which needs the final heights.
  useLayoutEffect(() => {
    const stored = readEntryState(state, stateKey);
    for (const details of disclosuresOf(root.current)) {
      const open = readEntryState(stored, details.dataset.disclosure ?? '');
      if (typeof open === 'boolean') details.open = open;
    }
  }, [root, state]);

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const write = () => {
      if (readEntryState(window.history.state, 'key') !== key && key !== 'default') return;
      const open = disclosuresOf(element).map((details) => [details.dataset.disclosure, details.open]);
      writeEntryState({ [stateKey]: Object.fromEntries(open) });
    };
    // Writes at once, since the reader may leave before the next frame. When all open together, the rest are written
    // together: browsers limit `replaceState` calls.
    let frame: number | undefined;
    let writes = 0;
    const handleToggle = () => {
      if (++writes <= maxWritesPerFrame) write();
      frame ??= requestAnimationFrame(() => {
        if (writes > maxWritesPerFrame) write();
        frame = undefined;
        writes = 0;
      });
    };
    element.addEventListener('toggle', handleToggle, true);
    return () => {
      element.removeEventListener('toggle', handleToggle, true);
      // The current history entry has changed by now.
      if (frame !== undefined) cancelAnimationFrame(frame);
    };
  }, [root, key]);
}

function disclosuresOf(root: HTMLElement | null): HTMLDetailsElement[] {
  return [...(root?.querySelectorAll<HTMLDetailsElement>('details[data-disclosure]') ?? [])];
}

/** The document's own disclosures, which React replaces if it renders the page anew instead of hydrating it. */
function disclosuresOfDocument(): HTMLDetailsElement[] {
  const isStarting = !import.meta.env.SSR && document.documentElement.dataset.hydrated === undefined;
  return isStarting ? disclosuresOf(document.body) : [];
}
