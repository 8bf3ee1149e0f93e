import { type ReactNode, startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';

/**
 * Hydrates the root in a transition, so that React yields to input. The build bundles this function with React, so
 * that React is evaluated in that chunk and not in the entry.
 *
 * @param isClientOnly whether the HTML differs from what the application renders, and is replaced
 * @param onError called with an error that an error boundary has caught
 */
export function hydrate(
  root: Element,
  application: ReactNode,
  isClientOnly: boolean,
  onError: (error: unknown) => void,
): void {
  const options = { onCaughtError: onError };
  startTransition(() => {
    if (isClientOnly) createRoot(root, options).render(application);
    else hydrateRoot(root, application, options);
  });
}
