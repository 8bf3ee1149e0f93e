import { formatDate } from '#lib/text/dates.ts';
import type { Reach } from './search-engine.ts';

/** Says how many stories were found. */
export function describeFound(count: number, text: string): string {
  const stories = count === 0 ? 'No story' : count === 1 ? '1 story' : `${count} stories`;
  if (!text) return count === 0 ? 'No story has all of these' : stories;
  return `${stories} ${count > 1 ? 'match' : 'matches'} “${text}”`;
}

/** Says which stories were searched, where that is not all of them. */
export function describeReach({ searched, all, since }: Reach, language: string): string {
  return `Searched the ${searched} newest of ${all} stories, back to ${formatDate(since, language, 'UTC')}.`;
}
