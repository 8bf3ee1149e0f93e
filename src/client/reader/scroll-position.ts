/** The key under which React Router stores the scroll positions of history entries. */
const storageKey = 'react-router-scroll-positions';

/**
 * Returns the scroll position that a history entry had before its document was loaded again.
 *
 * @returns undefined for a new entry
 */
export function storedScrollPosition(entryKey: string): number | undefined {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (navigation?.type === 'navigate') return undefined;
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? '')[entryKey];
  } catch {
    return undefined;
  }
}
