import { type ReactNode, startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';

/**
 * Takes over what stands in the root, in a transition, so that React works in slices and never blocks the
 * reader's input. The build puts this beside React, so that React is evaluated there and not by the entry.
 *
 * @param isOther whether what stands there is not what the application shows
 * @param onBreak called when something of it breaks while it renders or takes effect, and an error page stands there
 */
export function hydrate(
  root: Element,
  application: ReactNode,
  isOther: boolean,
  onBreak: (error: unknown) => void,
): void {
  const options = { onCaughtError: onBreak };
  startTransition(() => {
    if (isOther) createRoot(root, options).render(application);
    else hydrateRoot(root, application, options);
  });
}
