import { useSyncExternalStore } from 'react';

/** Something that pages show, and that is known only once code which most visits do without has been loaded. */
export interface LateValue<Value> {
  set(value: Value): void;
  /**
   * Takes a part of it for rendering: of what it is before on the server and while the page is taken over.
   *
   * @param pick gives the same part for the same value
   */
  use<Part>(pick: (value: Value) => Part): Part;
}

/** @param before what it is as long as nobody has set it */
export function createLateValue<Value>(before: Value): LateValue<Value> {
  let current = before;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    set(value) {
      current = value;
      for (const listener of listeners) listener();
    },
    use: (pick) =>
      useSyncExternalStore(
        subscribe,
        () => pick(current),
        () => pick(before),
      ),
  };
}
