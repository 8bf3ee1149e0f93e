/**
 * What a page keeps in its entry of the tab's history, beside what the router keeps there. It is read back
 * as `location.state` when the reader returns to the entry.
 */
export type EntryState = Record<string, unknown>;

/** Merges values into the current entry without a step of the router. */
export function writeEntryState(values: EntryState): void {
  const state = (window.history.state ?? {}) as { usr?: EntryState | null };
  window.history.replaceState({ ...state, usr: { ...state.usr, ...values } }, '');
}

/** Reads a value of an entry's state; undefined when it is missing or not an object. */
export function readEntryState(state: unknown, key: string): unknown {
  return typeof state === 'object' && state !== null ? (state as EntryState)[key] : undefined;
}
