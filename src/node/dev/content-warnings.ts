import type { Logger } from 'vite';
import { formatProblem, type Problem } from '#domain/reading/problems.ts';
import { formatWarnings } from '#domain/reading/warnings.ts';

/**
 * Creates a function that logs the warnings of each read of the content, but not those that the read before had too:
 * every edit reads the content again.
 */
export function createWarningLog(logger: Logger): (warnings: readonly Problem[]) => void {
  let known = new Set<string>();
  return (warnings) => {
    const added = warnings.filter((warning) => !known.has(formatProblem(warning)));
    known = new Set(warnings.map(formatProblem));
    if (added.length > 0) logger.warn(formatWarnings(added), { timestamp: true });
  };
}
