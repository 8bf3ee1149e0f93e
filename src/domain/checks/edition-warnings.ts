import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import { groupSeries } from '#domain/edition/series.ts';
import type { Problem } from '#domain/reading/problems.ts';
import type { JsonPath } from '#domain/reading/source-file.ts';
import { type Fault, locateFaults } from '#domain/reading/warnings.ts';
import { findMisspellings } from '#lib/text/misspellings.ts';
import type { Locate } from './edition-checks.ts';

/**
 * Finds mistakes that may be meant, and that no file shows on its own.
 *
 * @param entries all articles of an edition, valid
 * @param now the current time
 * @returns with positions, at most a hundred of each kind
 */
export function findEditionWarnings(entries: readonly ArticleEntry[], locate: Locate, now: Date): Problem[] {
  return [
    findFarDates(entries, now),
    findSimilarNames(
      entries,
      'tag',
      ({ tags }) => tags,
      (index) => ['tags', index],
    ),
    findSimilarNames(
      entries,
      'source',
      ({ sources }) => sources,
      (index) => ['sources', index, 'name'],
    ),
    findMissingParts(entries),
    findCopies(entries),
  ].flatMap((faults) => locateFaults(faults, locate));
}

const farYears = 2;

/** Finds stories that are scheduled for years ahead, and published ones that are to change only later. */
function findFarDates(entries: readonly ArticleEntry[], now: Date): Fault[] {
  const last = new Date(now);
  last.setUTCFullYear(last.getUTCFullYear() + farYears);
  const lastDay = last.toISOString().slice(0, 10);
  const tomorrow = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
  const ahead = `more than ${farYears} years ahead`;
  return entries.flatMap(({ file, day, publishedAt, status, revised }) => {
    if (day > lastDay && status !== 'draft')
      return {
        file,
        path: ['publishedAt'],
        message: `${publishedAt} is ${ahead}, and the story does not appear until then`,
        fix: 'Correct the year, unless it is scheduled.',
      };
    if (revised === undefined || revised.slice(0, 10) <= tomorrow || day > tomorrow) return [];
    const message = `the last change, ${revised}, is in the future`;
    return {
      file,
      path: [],
      message,
      fix: 'Correct the date of the update, the correction or the withdrawal.',
    };
  });
}

/** Finds names that are probably misspelt, in every story that has them. */
function findSimilarNames(
  entries: readonly ArticleEntry[],
  kind: 'tag' | 'source',
  namesOf: (entry: ArticleEntry) => readonly string[],
  pathOf: (index: number) => JsonPath,
): Fault[] {
  const uses = new Map<string, number>();
  for (const entry of entries) {
    for (const name of namesOf(entry)) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  const misspellings = new Map(findMisspellings(uses).map(({ name, meant }) => [name, meant]));
  if (misspellings.size === 0) return [];
  return entries.flatMap((entry) =>
    namesOf(entry).flatMap((name, index) => {
      const meant = misspellings.get(name);
      if (meant === undefined) return [];
      const message = `the ${kind} "${name}" is close to "${meant}", which ${uses.get(meant)} stories have`;
      return { file: entry.file, path: pathOf(index), message, fix: `Did you mean "${meant}"?` };
    }),
  );
}

/** Finds parts of series before which one is missing: mostly since its series is spelt in another way. */
function findMissingParts(entries: readonly ArticleEntry[]): Fault[] {
  return [...groupSeries(entries)].flatMap(([name, parts]) =>
    parts.flatMap(({ file, series: { part } }, index) => {
      const missing = (parts[index - 1]?.series.part ?? 0) + 1;
      if (part <= missing) return [];
      return {
        file,
        path: ['series'],
        message: `is part ${part} of "${name}", and there is no part ${missing}`,
        fix: 'Number the parts without gaps, and spell the name of the series the same way in each.',
      };
    }),
  );
}

/** Finds published stories with the title and day, or the text, of another one. */
function findCopies(entries: readonly ArticleEntry[]): Fault[] {
  const byTitle = new Map<string, ArticleEntry>();
  const bySummary = new Map<string, ArticleEntry>();
  return entries.flatMap((entry) => {
    if (entry.status !== 'published') return [];
    const { file, title, day, summary } = entry;
    const titleAndDay = `${day} ${title}`;
    const namesake = byTitle.get(titleAndDay);
    const copy = bySummary.get(summary);
    if (!namesake) byTitle.set(titleAndDay, entry);
    if (!copy) bySummary.set(summary, entry);
    const report = (what: string, original: ArticleEntry) => {
      const message = `has the same ${what} as ${original.file}`;
      return { file, path: [], message, fix: 'Delete one of the two, unless both are meant.' };
    };
    if (namesake) return report('title and date', namesake);
    return copy && isSameText(copy, entry) ? report('text', copy) : [];
  });
}

/** Whether two stories with the same summary have the same text: reading it again would take long. */
function isSameText(one: ArticleEntry, other: ArticleEntry): boolean {
  return one.words === other.words && one.explained.join('\n') === other.explained.join('\n');
}
