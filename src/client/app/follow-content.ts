import type { QueryClient } from '@tanstack/react-query';
import { pageQuery } from '#client/page-data/page-query.ts';
import { loadPageModule } from './page-modules.ts';

/**
 * Shows what the dev server has read anew: the page that stands open takes its new data, all others are forgotten.
 *
 * @param hot Vite's connection to the dev server
 * @param currentPath the path of the page that is shown, without base
 */
export function followContent(
  hot: Pick<NonNullable<ImportMeta['hot']>, 'on'>,
  queryClient: QueryClient,
  currentPath: () => string | undefined,
): void {
  hot.on('gigawatt:content', async () => {
    // A story that has been withdrawn is a page of another kind.
    await loadPageModule('withdrawn');
    const query = pageQuery(currentPath() ?? '');
    queryClient.removeQueries({ type: 'inactive' });
    // A page that was not there before, or is not there now, is told by its document.
    const isShown = queryClient.getQueryData(query.queryKey) !== undefined;
    const hasCome = isShown && queryClient.query({ ...query, staleTime: 0, retry: false });
    if (!(await Promise.resolve(hasCome).catch(() => false))) window.location.reload();
  });
}
