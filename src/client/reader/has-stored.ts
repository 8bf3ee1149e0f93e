/** What the names of all that the site stores begin with. */
export const storedPrefix = 'gigawatt:';

/**
 * Whether something is stored under one of the names; false where storage is blocked. It needs none of the code
 * that reads it, which most first visits can do without.
 */
export function hasStored(...names: string[]): boolean {
  try {
    return names.some((name) => localStorage.getItem(storedPrefix + name) !== null);
  } catch {
    return false;
  }
}

/** Calls a listener when another tab may have changed what is stored. */
export function onStorageChange(listener: () => void): void {
  // Firefox sends no storage events to a page in the back/forward cache.
  for (const type of ['storage', 'pageshow']) globalThis.window?.addEventListener(type, listener);
}
