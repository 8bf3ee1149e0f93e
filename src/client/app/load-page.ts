import type { QueryClient } from '@tanstack/react-query';
import { notFoundResponse } from '#client/page-data/fetch-page.ts';
import { pageQuery } from '#client/page-data/page-query.ts';
import { frontPath, parsePath } from '#domain/addresses/paths.ts';
import type { PageData } from '#domain/page-data/page-data.ts';
import { hasPageModule, loadPageModule } from './page-modules.ts';

/**
 * Loads a page's data and code in parallel into the caches that rendering reads.
 *
 * @param path the page's path without base
 * @throws a Response with status 404 if there is no such page, and whatever `fetchPage` throws
 */
export async function loadPage(
  queryClient: QueryClient,
  path: string,
  priority?: RequestPriority,
): Promise<PageData> {
  const address = parsePath(path);
  if (!address) throw notFoundResponse();
  const [page] = await Promise.all([
    queryClient.query(pageQuery(path, priority)),
    loadPageModule(address.kind),
  ]);
  // A withdrawn story has the address of an article.
  if (page.kind !== address.kind) await loadPageModule(page.kind);
  return page;
}

/** Loads what the page for an unknown address shows. */
export async function loadNotFoundPage(queryClient: QueryClient): Promise<void> {
  await Promise.all([queryClient.query(pageQuery(frontPath())), loadPageModule('not-found')]);
}

/** Whether a page's data and code are loaded. */
export function isPageLoaded(queryClient: QueryClient, path: string): boolean {
  const page = queryClient.getQueryData(pageQuery(path).queryKey);
  return page !== undefined && hasPageModule(page.kind);
}
