import site from 'virtual:gigawatt/site';
import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router';
import { withoutBase } from '#domain/addresses/paths.ts';
import { ErrorPage } from './error-page.tsx';
import { isPageLoaded, loadPage } from './load-page.ts';
import { PageRoute } from './page-route.tsx';
import { Shell } from './shell.tsx';

/** The route that shows pages, and what stands in their place when there is none. */
export const pageId = 'page';

/**
 * Makes the routes of the site. The pages share one: `parsePath` tells them apart, and what stands at the route's
 * place lasts from page to page.
 *
 * @param queryClient the caches that loading fills and pages read
 * @param recover called when a page could not be had, with whether there was none; it may leave for the document, and
 *   then never returns
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
        // A host may have lost a page's data, and still have the page; one that has moved is followed.
        const isMissing = error instanceof Response && error.status === 404;
        if ((isMissing || !(error instanceof Response)) && !request.signal.aborted) await recover(isMissing);
        throw error;
      }
      return null;
    },
    // The step to a page that has been loaded is made at once, without a state of waiting that renders anew.
    shouldRevalidate: ({ nextUrl }) => !isPageLoaded(queryClient, pathOf(nextUrl)),
    Component: PageRoute,
    ErrorBoundary: ErrorPage,
  };
  return [{ Component: Shell, children: [page] }];
}

/** The path without base; outside of it the router matches nothing. */
function pathOf({ pathname }: URL): string {
  return withoutBase(site.base, pathname) ?? pathname;
}
