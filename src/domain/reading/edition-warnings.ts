import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import type { Locate } from './edition-checks.ts';
import type { Problem } from './problems.ts';
import { type Fault, locateFaults } from './warnings.ts';

/**
 * Finds mistakes that may be meant, and that no file shows on its own.
 *
 * @param entries all articles of an edition, valid
 * @param now the current time
 * @returns with positions, at most a hundred of each kind
 */
export function findEditionWarnings(entries: readonly ArticleEntry[], locate: Locate, now: Date): Problem[] {
  return [findFarDates(entries, now)].flatMap((faults) => locateFaults(faults, locate));
}

const farYears = 2;

/** Finds stories that are scheduled for years ahead, or changed there. */
function findFarDates(entries: readonly ArticleEntry[], now: Date): Fault[] {
  const last = new Date(now);
  last.setUTCFullYear(last.getUTCFullYear() + farYears);
  const lastDay = last.toISOString().slice(0, 10);
  const ahead = `more than ${farYears} years ahead`;
  return entries.flatMap(({ file, day, publishedAt, status, revised }) => {
    if (day > lastDay && status !== 'draft')
      return {
        file,
        path: ['publishedAt'],
        message: `${publishedAt} is ${ahead}, and the story does not appear until then`,
        fix: 'Correct the year, unless it is scheduled.',
      };
    if (revised === undefined || revised.slice(0, 10) <= lastDay) return [];
    return { file, path: [], message: `the last change, ${revised}, is ${ahead}`, fix: 'Correct the year.' };
  });
}
