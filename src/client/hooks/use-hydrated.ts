import { useSyncExternalStore } from 'react';

const neverChanges = () => () => {};

/** Whether the application runs: false in the HTML and in the render that takes it over, true from then on. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
}
