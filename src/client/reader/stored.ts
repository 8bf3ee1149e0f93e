import { onStorageChange, storedEvent, storedPrefix } from './has-stored.ts';

/** A value in the browser's storage, in sync with all tabs. */
export interface Stored<Value> {
  /** returns the same object until the value changes */
  get(): Value;
  /** changes the value, and stores it if the browser allows that */
  set(value: Value): void;
  /** returns a function that unsubscribes */
  subscribe(listener: () => void): () => void;
}

/** Dispatched on the document when a value cannot be stored: storage is blocked or full. */
export const storageFailedEvent = 'gigawatt:forgetful';

/**
 * Opens a stored value. Call it once for each name.
 *
 * @param name its key without prefix
 * @param parse makes a value of older versions' data, of garbage, or of undefined if nothing is stored; must not throw
 * @param prefix `sharedPrefix` for what the editions of a paper share
 */
export function openStored<Value>(
  name: string,
  parse: (stored: unknown) => Value,
  prefix = storedPrefix,
): Stored<Value> {
  const key = prefix + name;
  const listeners = new Set<() => void>();
  /** the stored text, which lags behind the value if the browser refuses to store it */
  let text = load(key);
  let value = parse(parseJson(text));

  // Needed without subscribers too: `set` builds on the current value.
  onStorageChange(() => {
    const now = load(key);
    if (now === text) return;
    text = now;
    value = parse(parseJson(now));
    for (const listener of listeners) listener();
  });

  return {
    get: () => value,
    set(next) {
      value = next;
      const written = JSON.stringify(next instanceof Map ? Object.fromEntries(next) : next);
      try {
        // Nothing is stored for an empty list, so that `hasStored` is right without reading it.
        if (written === '[]' || written === '{}') localStorage.removeItem(key);
        else localStorage.setItem(key, written);
        text = load(key);
      } catch {
        document.dispatchEvent(new Event(storageFailedEvent));
      }
      for (const listener of listeners) listener();
      document.dispatchEvent(new Event(storedEvent));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function load(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
