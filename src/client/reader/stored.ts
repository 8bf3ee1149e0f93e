import { onStorageChange, storedPrefix } from './has-stored.ts';

/** Something of the reader's that outlives the page: the same in all tabs, and told to whoever subscribes. */
export interface Stored<Value> {
  /** the same object until it changes */
  get(): Value;
  /** Changes it for this page and, where the browser can keep it, for the next ones and the other tabs. */
  set(value: Value): void;
  /** @returns a function that ends the subscription */
  subscribe(listener: () => void): () => void;
}

/** Told to the document when the browser refuses to keep something: storage is blocked or full. */
export const forgetfulEvent = 'gigawatt:forgetful';

/**
 * Opens a value in the browser's storage, for as long as the page lives.
 *
 * @param name its name, unique in the site
 * @param read makes a value of whatever is stored: of what an older version wrote, of garbage, or of `undefined`
 *   when there is nothing; it must not throw
 */
export function openStored<Value>(name: string, read: (stored: unknown) => Value): Stored<Value> {
  const key = storedPrefix + name;
  const listeners = new Set<() => void>();
  /** what is stored, which is not the value where the browser has refused that */
  let text = load(key);
  let value = read(parse(text));

  // Also while nobody subscribes: what is set next builds on the value.
  onStorageChange(() => {
    const now = load(key);
    if (now === text) return;
    text = now;
    value = read(parse(now));
    for (const listener of listeners) listener();
  });

  return {
    get: () => value,
    set(next) {
      value = next;
      const written = JSON.stringify(next instanceof Map ? Object.fromEntries(next) : next);
      try {
        localStorage.setItem(key, written);
        text = written;
      } catch {
        document.dispatchEvent(new Event(forgetfulEvent));
      }
      for (const listener of listeners) listener();
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

function parse(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
