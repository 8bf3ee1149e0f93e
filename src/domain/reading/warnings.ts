import type { Locate } from '#domain/checks/edition-checks.ts';
import { createProblem, formatProblem, type Problem } from './problems.ts';
import type { JsonPath } from './source-file.ts';

/** A fault of a value in a file, before its position has been looked up. */
export interface Fault extends Pick<Problem, 'file' | 'message' | 'fix'> {
  path: JsonPath;
}

/** Nobody reads thousands, and finding the position of each takes time. */
const maxWarnings = 100;

/** Finds the positions of faults and returns them as problems: the first hundred. */
export function locateFaults(faults: readonly Fault[], locate: Locate): Problem[] {
  return faults
    .slice(0, maxWarnings)
    .map(({ file, path, message, fix }) => createProblem(locate(file), path, message, fix));
}

/**
 * Formats warnings: mistakes that may be meant, and stop no build.
 *
 * @returns each in three lines like a problem, the first hundred; empty if there are none
 */
export function formatWarnings(warnings: readonly Problem[]): string {
  if (warnings.length === 0) return '';
  const count = warnings.length === 1 ? '1 warning' : `${warnings.length} warnings`;
  const shown = warnings.slice(0, maxWarnings).map(formatProblem);
  const omitted = warnings.length - shown.length;
  const more = omitted > 0 ? [`${omitted} more are not shown.`] : [];
  return `${[`The content has ${count}. The site is built all the same.`, ...shown, ...more].join('\n\n')}\n`;
}
