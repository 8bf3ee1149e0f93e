import type { QueryClient } from '@tanstack/react-query';
import { pageQuery } from '#client/page-data/page-query.ts';
import { loadPageModule } from './page-modules.ts';

/**
 * Refreshes the current page and clears the cache of the others when the dev server reports changed content.
 *
 * @param hot Vite's connection to the dev server
 * @param currentPath returns the path of the current page, without base
 */
export function refreshOnContentChange(
  hot: Pick<NonNullable<ImportMeta['hot']>, 'on'>,
  queryClient: QueryClient,
  currentPath: () => string | undefined,
): void {
  hot.on('gigawatt:content', async () => {
    // A withdrawn story becomes a page of another kind.
    await loadPageModule('withdrawn');
    const query = pageQuery(currentPath() ?? '');
    queryClient.removeQueries({ type: 'inactive' });
    const wasLoaded = queryClient.getQueryData(query.queryKey) !== undefined;
    const refresh = wasLoaded && queryClient.query({ ...query, staleTime: 0, retry: false });
    // If the page was added or removed, only its document shows the new state.
    if (!(await Promise.resolve(refresh).catch(() => false))) window.location.reload();
  });
}
