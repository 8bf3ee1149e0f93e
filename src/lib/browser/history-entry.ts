/** State that a page stores in a history entry; React Router returns it as `location.state`. */
type EntryState = Record<string, unknown>;

/** Merges values into the current history entry without a navigation. */
export function writeEntryState(values: EntryState): void {
  // The router stores `location.state` under this key.
  const state: { usr?: EntryState | null } = window.history.state ?? {};
  window.history.replaceState({ ...state, usr: { ...state.usr, ...values } }, '');
}

/** Reads a value of an entry's state; undefined if it is missing. */
export function readEntryState(state: unknown, key: string): unknown {
  return typeof state === 'object' && state !== null ? (state as EntryState)[key] : undefined;
}
