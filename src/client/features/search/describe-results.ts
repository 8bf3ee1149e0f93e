import { formatDate } from '#lib/text/dates.ts';
import type { SearchCoverage } from './search-engine.ts';

/** Says how many stories a search has found. */
export function describeCount(count: number, text: string): string {
  const stories = count === 0 ? 'No story' : count === 1 ? '1 story' : `${count} stories`;
  if (!text) return count === 0 ? 'No story matches these filters' : stories;
  return `${stories} ${count > 1 ? 'match' : 'matches'} “${text}”`;
}

/** Says which stories were searched, for a search that did not cover all. */
export function describeCoverage({ searched, all, since }: SearchCoverage, language: string): string {
  return `Searched the ${searched} newest of ${all} stories, back to ${formatDate(since, language, 'UTC')}.`;
}
