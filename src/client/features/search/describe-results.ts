import { storyCount } from '#client/components/lists/story-count.ts';
import type { SearchQuery } from '#domain/addresses/search-query.ts';
import type { FilterName } from '#domain/search/index-contract.ts';
import { formatDate } from '#lib/text/dates.ts';
import type { SearchResponse } from './search-response.ts';

/** Says how many stories a search has found. */
export function describeCount(count: number, text: string): string {
  const stories = count === 0 ? 'No story' : storyCount(count);
  if (!text) return count === 0 ? 'No story matches these filters' : stories;
  return `${stories} ${count > 1 ? 'match' : 'matches'} “${text}”`;
}

/** Names what a query asks for, for the title of the page; empty for an empty query. */
export function describeQuery(
  { text, tags, category, source }: SearchQuery,
  filters: SearchResponse['filters'] | undefined,
): string {
  // Until results are known, a filter's slug has to do.
  const nameOf = (filter: FilterName, slug = '') =>
    filters?.[filter].find((choice) => choice.slug === slug)?.name ?? slug.replaceAll('-', ' ');
  const names = [
    ...tags.map((tag) => nameOf('tag', tag)),
    nameOf('category', category),
    nameOf('source', source),
  ];
  return [text, ...names].filter(Boolean).join(', ');
}

/** Says which stories were searched, for a search that did not cover all; undefined for one that did. */
export function describeCoverage(
  { coverage: { searched, all, since }, isDeviceOnly }: SearchResponse,
  language: string,
): string | undefined {
  if (isDeviceOnly) {
    return `The full search needs a connection. Only the ${storyCount(searched)} on this device could be searched.`;
  }
  if (searched >= all) return undefined;
  return `Searched the ${searched} newest of ${all} stories, back to ${formatDate(since, language, 'UTC')}.`;
}
