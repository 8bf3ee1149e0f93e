import site from 'virtual:gigawatt/site';
import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router';
import { withoutBase } from '#domain/addresses/paths.ts';
import { ErrorPage } from './error-page.tsx';
import { isPageLoaded, loadNotFoundPage, loadPage } from './load-page.ts';
import { PageRoute } from './page-route.tsx';
import { Shell } from './shell.tsx';

/** The id of the route that renders all pages. */
export const pageId = 'page';

/**
 * Creates the site's routes. All pages share one, and `parsePath` distinguishes them.
 *
 * @param queryClient the cache that the loader fills and pages read
 * @param recover called when a page fails to load, with whether the response was 404; never resolves if it loads the
 *   document instead
 */
export function createRoutes(
  queryClient: QueryClient,
  recover: (isMissing: boolean) => Promise<void>,
): RouteObject[] {
  const page: RouteObject = {
    id: pageId,
    path: '*',
    async loader({ request }) {
      try {
        await loadPage(queryClient, pathOf(new URL(request.url)));
      } catch (error) {
        // A host may have lost a page's data but still have its document. Redirects are left to the router.
        const isMissing = error instanceof Response && error.status === 404;
        if ((isMissing || !(error instanceof Response)) && !request.signal.aborted) await recover(isMissing);
        if (isMissing) await loadNotFoundPage(queryClient);
        throw error;
      }
      return null;
    },
    // Navigating to a loaded page skips the loading state and its extra render.
    shouldRevalidate: ({ nextUrl }) => !isPageLoaded(queryClient, pathOf(nextUrl)),
    Component: PageRoute,
    ErrorBoundary: ErrorPage,
  };
  return [{ Component: Shell, children: [page] }];
}

function pathOf({ pathname }: URL): string {
  return withoutBase(site.base, pathname) ?? pathname;
}
