import { hasStored, storedPrefix } from './has-stored.ts';

/** What stood on the front page when the reader was there. */
export interface FrontSeen {
  /** how many stories the paper had */
  count: number;
  /** when the newest of them was published */
  newest: string;
  /** those of the first page */
  slugs: readonly string[];
}

interface Visits {
  /** the visit before this one */
  before?: FrontSeen;
  /** this one, and the moment of its last look at the front page in milliseconds */
  now: FrontSeen;
  at: number;
}

const key = `${storedPrefix}visits`;
/** After so long, in ms, coming back is a new visit. */
const pause = 30 * 60_000;

/**
 * Notes that the reader looks at the front page. Short and without the checks of `stored.ts`, since it runs for
 * every reader; where nothing can be stored, each visit is the first.
 *
 * @returns what stood there at the visit before; undefined at the first
 */
export function noteVisit(seen: FrontSeen, moment: number): FrontSeen | undefined {
  const last = readVisits();
  const isNewVisit = last && moment - last.at > pause;
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
 * Forgets when the reader was here, and what stood there.
 *
 * @returns what brings it back
 */
export function forgetVisits(): () => void {
  try {
    const before = localStorage.getItem(key);
    localStorage.removeItem(key);
    return () => before !== null && localStorage.setItem(key, before);
  } catch {
    return () => {};
  }
}

/** Tells the styles, before the first paint, that something will be said to a reader who comes back. */
export function markReturning(): void {
  if (hasStored('visits', 'followed')) document.documentElement.dataset.returning = '';
}

/** What is not as it was written counts as nothing. */
function readVisits(): Visits | undefined {
  try {
    const visits = JSON.parse(localStorage.getItem(key) ?? 'null');
    const isSeen = (seen?: FrontSeen) => Array.isArray(seen?.slugs) && Number.isFinite(seen.count);
    return isSeen(visits?.now) && (!visits.before || isSeen(visits.before)) ? visits : undefined;
  } catch {
    return undefined;
  }
}
