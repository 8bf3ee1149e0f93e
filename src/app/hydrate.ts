import { type ReactNode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';

/**
 * Takes over what stands in the root, in a transition, so that React works in slices and never blocks the
 * reader's input. The build puts this beside React, so that React is evaluated there and not by the entry.
 */
export function hydrate(root: Element, application: ReactNode): void {
  startTransition(() => {
    hydrateRoot(root, application);
  });
}
