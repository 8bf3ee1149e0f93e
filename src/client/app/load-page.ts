import type { QueryClient } from '@tanstack/react-query';
import { notFoundResponse } from '#client/page-data/fetch-page.ts';
import { pageQuery } from '#client/page-data/page-query.ts';
import { parsePath } from '#domain/addresses/paths.ts';
import type { PageData } from '#domain/page-data/page-data.ts';
import { hasPageModule, loadPageModule } from './page-modules.ts';

/**
 * Loads all that a page needs, its data and its code side by side, into the caches that rendering reads.
 *
 * @param path the page's path without base
 * @throws a Response of status 404 where there is no such page
 */
export async function loadPage(queryClient: QueryClient, path: string): Promise<PageData> {
  const address = parsePath(path);
  if (!address) throw notFoundResponse();
  const [page] = await Promise.all([queryClient.query(pageQuery(path)), loadPageModule(address.kind)]);
  // No address tells that a story has been withdrawn.
  if (page.kind !== address.kind) await loadPageModule(page.kind);
  return page;
}

/** Whether the caches hold all that a page needs. */
export function isPageLoaded(queryClient: QueryClient, path: string): boolean {
  const page = queryClient.getQueryData(pageQuery(path).queryKey);
  return page !== undefined && hasPageModule(page.kind);
}
