import {
  array,
  exactOptional,
  type InferOutput,
  isoTimestamp,
  maxValue,
  minValue,
  number,
  object,
  pipe,
  string,
} from 'valibot';
import { hashText } from '#lib/hash.ts';
import { openStored } from './stored.ts';
import { mapOf } from './stored-shapes.ts';

export const visitSchema = object({
  /** when the story was last opened */
  at: pipe(string(), isoTimestamp()),
  /** the furthest point reached, as a share of the story's length */
  percent: pipe(number(), minValue(0), maxValue(100)),
  /** the part that contains it */
  fragment: exactOptional(string()),
  /** the revision that was read */
  revised: exactOptional(string()),
  /** a hash of the fragment and text of each part that was read */
  parts: exactOptional(array(number())),
});

/** A stored visit to a story. */
export type Visit = InferOutput<typeof visitSchema>;

const minReadPercent = 90;
const minHalfReadPercent = 10;

/** A visit takes about 300 bytes. */
const maxVisits = 1000;

/** The reader's visits, by slug, the oldest first. */
export const history = openStored<ReadonlyMap<string, Visit>>('history', mapOf(visitSchema));

export function isRead({ percent }: Visit): boolean {
  return percent >= minReadPercent;
}

export function isHalfRead(visit: Visit): visit is Visit & { fragment: string } {
  return !isRead(visit) && visit.percent >= minHalfReadPercent && visit.fragment !== undefined;
}

/** The parts of a story that are recorded with a visit. */
export interface ReadStory {
  slug: string;
  revised?: string;
  /** the text of each part by its fragment, in reading order */
  parts: ReadonlyMap<string, string>;
}

/**
 * Stores how far the reader has read a story. The furthest point counts.
 *
 * @param percent the share of the story's length
 * @param fragment the part at that point
 */
export function recordReading(
  { slug, revised, parts }: ReadStory,
  percent: number,
  fragment: string | undefined,
  now: Date,
): void {
  const before = history.get().get(slug);
  const isFurther = !before || percent > before.percent;
  const reached = isFurther ? fragment : before.fragment;
  const all = new Map(history.get());
  // A map is ordered by insertion: the latest visit goes to the end.
  all.delete(slug);
  all.set(slug, {
    at: now.toISOString(),
    percent: Math.max(Math.round(percent), before?.percent ?? 0),
    ...(reached !== undefined && { fragment: reached }),
    ...(revised && { revised }),
    parts: [...parts].map(hashPart),
  });
  history.set(new Map([...all].slice(-maxVisits)));
}

/** The fragments of the parts that are new or changed since the visit, in reading order. */
export function changedParts({ parts }: ReadStory, { parts: read }: Visit): string[] {
  if (!read) return [];
  return [...parts].filter((part) => !read.includes(hashPart(part))).map(([fragment]) => fragment);
}

const hashPart = ([fragment, text]: [string, string]) => hashText(`${fragment} ${text}`);

/**
 * Adds imported visits. Of two visits to the same story the later one counts.
 *
 * @returns the number of stories that were added
 */
export function mergeVisits(visits: Readonly<Record<string, Visit>>): number {
  const all = new Map(history.get());
  const before = all.size;
  for (const [slug, visit] of Object.entries(visits)) {
    const known = all.get(slug);
    if (!known || known.at < visit.at) all.set(slug, visit);
  }
  const latest = [...all].sort(([, one], [, other]) => (one.at < other.at ? -1 : 1)).slice(-maxVisits);
  history.set(new Map(latest));
  return all.size - before;
}
