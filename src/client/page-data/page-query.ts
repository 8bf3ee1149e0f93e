import site from 'virtual:gigawatt/site';
import { queryOptions } from '@tanstack/react-query';
import { fetchPage } from './fetch-page.ts';

const maxRetries = 2;

/**
 * The query for a page's data.
 *
 * @param path the page's path without base, with its slash at the end
 */
export function pageQuery(path: string, priority: RequestPriority = 'auto') {
  return queryOptions({
    queryKey: ['page', path],
    queryFn: ({ signal }) => fetchPage(site.base, path, { signal, priority }),
    // Fetched data is not refreshed during a visit, so that a page does not change while it is read.
    staleTime: 'static',
    retry: (count, error) => error instanceof TypeError && count < maxRetries,
    retryDelay: (count) => 300 * 2 ** count,
  });
}
