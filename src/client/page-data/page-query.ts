import site from 'virtual:gigawatt/site';
import { queryOptions } from '@tanstack/react-query';
import { fetchPage } from './fetch-page.ts';

const minute = 60_000;
const maxRetries = 2;

/**
 * The query for a page's data, for loading, prefetching and rendering alike.
 *
 * @param path the page's path without base, with its slash at the end
 */
export function pageQuery(path: string, priority: RequestPriority = 'auto') {
  return queryOptions({
    queryKey: ['page', path],
    queryFn: ({ signal }) => fetchPage(site.base, path, { signal, priority }),
    // A build never changes under a reader: what has been fetched stays true for the visit.
    staleTime: 'static',
    gcTime: 30 * minute,
    // A service worker or the HTTP cache can answer offline. Other modes wait for the network, and the navigation
    // would hang.
    networkMode: 'always',
    retry: (count, error) => error instanceof TypeError && count < maxRetries,
    retryDelay: (count) => 300 * 2 ** count,
  });
}
