import { hasStored, storedPrefix } from './has-stored.ts';

/** The front page at the time of a visit. */
export interface FrontPageSnapshot {
  /** the number of stories in the paper */
  count: number;
  /** when the newest of them was published */
  newest: string;
  /** the slugs of the stories on the first page */
  slugs: readonly string[];
}

interface Visits {
  /** the previous visit */
  before?: FrontPageSnapshot;
  /** the current visit */
  now: FrontPageSnapshot;
  /** when the front page was last opened, in ms since 1970 */
  at: number;
}

const key = `${storedPrefix}visits`;
/** A return after this time counts as a new visit. */
const visitTimeoutMs = 30 * 60_000;

/**
 * Records that the reader has opened the front page. It runs for every reader, so it does without `stored.ts`.
 *
 * @param moment the current time in ms since 1970
 * @returns the front page at the previous visit; undefined on the first visit or if storage is blocked
 */
export function recordVisit(seen: FrontPageSnapshot, moment: number): FrontPageSnapshot | undefined {
  const last = readVisits();
  const isNewVisit = last && moment - last.at > visitTimeoutMs;
  const before = isNewVisit ? last.now : last?.before;
  try {
    localStorage.setItem(
      key,
      JSON.stringify({ ...(before && { before }), now: seen, at: moment } satisfies Visits),
    );
  } catch {}
  return before;
}

/**
 * Deletes the recorded visits.
 *
 * @returns a function that restores them
 */
export function deleteVisits(): () => void {
  try {
    const before = localStorage.getItem(key);
    localStorage.removeItem(key);
    return () => before !== null && localStorage.setItem(key, before);
  } catch {
    return () => {};
  }
}

/** Marks the document before the first paint, so that styles reserve room for the note to returning readers. */
export function markReturning(): void {
  if (hasStored('visits', 'followed')) document.documentElement.dataset.returning = '';
}

/** Invalid data counts as no visit. */
function readVisits(): Visits | undefined {
  try {
    const visits = JSON.parse(localStorage.getItem(key) ?? 'null');
    const isSeen = (seen?: FrontPageSnapshot) => Array.isArray(seen?.slugs) && Number.isFinite(seen.count);
    return isSeen(visits?.now) && (!visits.before || isSeen(visits.before)) ? visits : undefined;
  } catch {
    return undefined;
  }
}
