import * as messages from 'virtual:gigawatt/messages';
import type { SearchQuery } from '#domain/addresses/search-query.ts';
import type { FilterName } from '#domain/search/filters.ts';
import { formatDate } from '#lib/text/dates.ts';
import type { SearchResponse } from './search-response.ts';

/** Says how many stories a search has found. */
export function describeCount(count: number, text: string): string {
  if (text) return messages.storiesMatchText({ count, text });
  return count === 0 ? messages.noStoryMatchesFilters : messages.storyCount({ count });
}

const queryList = new Intl.ListFormat(messages.language, { style: 'narrow' });

/** Names what a query asks for, for the title of the page; empty for an empty query. */
export function describeQuery(
  { text, tags, category, source, author }: SearchQuery,
  filters: SearchResponse['filters'] | undefined,
): string {
  // Until results are known, a filter's slug has to do.
  const nameOf = (filter: FilterName, slug = '') =>
    filters?.[filter].find((choice) => choice.slug === slug)?.name ?? slug.replaceAll('-', ' ');
  const names = [
    ...tags.map((tag) => nameOf('tag', tag)),
    nameOf('category', category),
    nameOf('source', source),
    nameOf('author', author),
  ];
  return queryList.format([text, ...names].filter(Boolean));
}

/** Says which stories were searched, for a search that did not cover all; undefined for one that did. */
export function describeCoverage(
  { coverage: { searched, all, since }, isDeviceOnly }: SearchResponse,
  language: string,
): string | undefined {
  if (isDeviceOnly) return messages.searchedOnDevice({ count: searched });
  if (searched >= all) return undefined;
  return messages.searchedNewest({ count: searched, all, date: formatDate(since, language, 'UTC') });
}
