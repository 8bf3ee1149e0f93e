import { useSyncExternalStore } from 'react';

/** A value that components render and code loaded later sets. */
export interface Store<Value> {
  set(value: Value): void;
  /** subscribes a component to a part of the value; `select` must return the same part for the same value */
  use<Part>(select: (value: Value) => Part): Part;
}

/** @param initial the value until one is set, on the server and while hydrating */
export function createStore<Value>(initial: Value): Store<Value> {
  let current = initial;
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
    use: (select) =>
      useSyncExternalStore(
        subscribe,
        () => select(current),
        () => select(initial),
      ),
  };
}
