/** The prefix of the keys of settings that editions on one origin share. */
export const sharedPrefix = 'gigawatt:';

/** The prefix of all other keys in the browser's storage: the same, or an edition's own, which the build sets. */
export const storedPrefix: string = __STORED_PREFIX__;

/** Dispatched on the document when this tab has stored a value, also by an import. */
export const storedEvent = 'gigawatt:stored';

/** Whether a value is stored under one of the names, without loading the code that reads it. False if storage is blocked. */
export function hasStored(...names: string[]): boolean {
  try {
    return names.some((name) => localStorage.getItem(storedPrefix + name) !== null);
  } catch {
    return false;
  }
}

/** Calls the listener when another tab may have changed the storage. */
export function onStorageChange(listener: () => void): void {
  // Firefox sends no storage events to pages in the back/forward cache.
  for (const type of ['storage', 'pageshow']) globalThis.window?.addEventListener(type, listener);
}
