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
  /** when the story was open last */
  at: pipe(string(), isoTimestamp()),
  /** how far the reader has come, of the story's length */
  percent: pipe(number(), minValue(0), maxValue(100)),
  /** the part in which that is */
  fragment: exactOptional(string()),
  /** the revision that was read */
  revised: exactOptional(string()),
  /** for each part a number that stands for its fragment and the text that was read */
  parts: exactOptional(array(number())),
});

/** What is remembered of a story that the reader has opened. */
export type Visit = InferOutput<typeof visitSchema>;

/** From here on a story counts as read, and up to here as hardly begun. */
const readFrom = 90;
const begunFrom = 10;

/** So many stories are remembered, those opened last: about 300 bytes each. */
const remembered = 1000;

/** The stories that the reader has opened, by slug. */
export const history = openStored<ReadonlyMap<string, Visit>>('history', mapOf(visitSchema));

export function isRead({ percent }: Visit): boolean {
  return percent >= readFrom;
}

/** Whether the reader stopped in the middle. */
export function isHalfRead(visit: Visit): visit is Visit & { fragment: string } {
  return !isRead(visit) && visit.percent >= begunFrom && visit.fragment !== undefined;
}

/** A story as it is remembered. */
export interface RememberedStory {
  slug: string;
  revised?: string;
  /** the text of each part, by its fragment, in reading order */
  parts: ReadonlyMap<string, string>;
}

/**
 * Remembers how far the reader has come in a story; what was reached before stays reached.
 *
 * @param percent of the story's length
 * @param fragment the part in which that is
 */
export function rememberVisit(
  { slug, revised, parts }: RememberedStory,
  percent: number,
  fragment: string | undefined,
  now: Date,
): void {
  const before = history.get().get(slug);
  const isFurther = !before || percent > before.percent;
  const reached = isFurther ? fragment : before.fragment;
  const all = new Map(history.get());
  // Set anew it comes last, where the youngest are.
  all.delete(slug);
  all.set(slug, {
    at: now.toISOString(),
    percent: Math.max(Math.round(percent), before?.percent ?? 0),
    ...(reached !== undefined && { fragment: reached }),
    ...(revised && { revised }),
    parts: [...parts].map(numberOf),
  });
  history.set(new Map([...all].slice(-remembered)));
}

/** The fragments of the parts whose text is another than the one that was read, in reading order. */
export function changedParts({ parts }: RememberedStory, { parts: read }: Visit): string[] {
  if (!read) return [];
  return [...parts].filter((part) => !read.includes(numberOf(part))).map(([fragment]) => fragment);
}

const numberOf = ([fragment, text]: [string, string]) => hashText(`${fragment} ${text}`);

/**
 * Adds visits from elsewhere; of two to the same story the later one counts.
 *
 * @returns how many stories were not known
 */
export function addVisits(visits: Readonly<Record<string, Visit>>): number {
  const all = new Map(history.get());
  const before = all.size;
  for (const [slug, visit] of Object.entries(visits)) {
    const known = all.get(slug);
    if (!known || known.at < visit.at) all.set(slug, visit);
  }
  const youngest = [...all].sort(([, one], [, other]) => (one.at < other.at ? -1 : 1)).slice(-remembered);
  history.set(new Map(youngest));
  return all.size - before;
}
