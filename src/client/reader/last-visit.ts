import type { FrontPageData } from '#domain/page-data/lists.ts';
import { storedEvent, storedPrefix } from './has-stored.ts';

/** The front page at the time of a visit. */
export interface FrontPageSnapshot {
  /** when its newest story was published */
  newest: string;
  /** the slugs of its stories */
  slugs: readonly string[];
}

interface Visit {
  snapshot: FrontPageSnapshot;
  /** when the front page was last opened, in ms since 1970 */
  at: number;
}

const currentKey = `${storedPrefix}visit`;
const lastKey = `${storedPrefix}last-visit`;
/** A return after this time counts as a new visit. */
const visitTimeoutMs = 30 * 60_000;

/**
 * Records that the reader has opened the front page. It runs for every reader, so it does without `stored.ts`. Nothing
 * is recorded if storage is blocked.
 *
 * @param moment the current time in ms since 1970
 */
export function recordVisit({ lead, latest, cards, date }: FrontPageData, moment: number): void {
  const stories = [...(lead ? [lead] : []), ...latest, ...cards];
  const snapshot = { newest: date?.iso ?? '', slugs: stories.map(({ slug }) => slug) };
  try {
    const before = read(currentKey) as Visit | undefined;
    const hasReturned = before && !(moment - before.at <= visitTimeoutMs);
    if (hasReturned) localStorage.setItem(lastKey, JSON.stringify(before.snapshot));
    localStorage.setItem(currentKey, JSON.stringify({ snapshot, at: moment } satisfies Visit));
    if (hasReturned) document.dispatchEvent(new Event(storedEvent));
  } catch {}
}

/** Returns the front page at the reader's last visit before this one; undefined on the first visit. */
export function lastVisit(): FrontPageSnapshot | undefined {
  const last = read(lastKey) as FrontPageSnapshot | undefined;
  return Array.isArray(last?.slugs) ? last : undefined;
}

/**
 * Deletes the recorded visits.
 *
 * @returns a function that restores them
 */
export function deleteVisits(): () => void {
  try {
    const stored = [currentKey, lastKey].map((key) => [key, localStorage.getItem(key)] as const);
    for (const [key] of stored) localStorage.removeItem(key);
    return () => {
      for (const [key, value] of stored) if (value !== null) localStorage.setItem(key, value);
    };
  } catch {
    return () => {};
  }
}

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
