import site from 'virtual:gigawatt/site';
import type { QueryClient } from '@tanstack/react-query';
import type { LoaderFunctionArgs, RouteObject } from 'react-router';
import { routePatterns, withoutBase } from '#lib/paths.ts';
import { ErrorPage } from './error-page.tsx';
import { loadPage } from './load-page.ts';
import { notFoundResponse } from './page-query.ts';
import { PageRoute } from './page-route.tsx';
import { Shell } from './shell.tsx';

/** The route that shows errors of the pages within it; the shell around it stays. */
export const boundaryId = 'boundary';

/** Called when a page could not be had; it may leave for the document, and then never returns. */
export type Recover = () => Promise<void>;

/** All routes of the site. Loaders fill the caches that pages read, and return nothing of their own. */
export function createRoutes(queryClient: QueryClient, recover: Recover): RouteObject[] {
  const loader = async ({ request }: LoaderFunctionArgs) => {
    const path = withoutBase(site.base, new URL(request.url).pathname);
    if (path === undefined) throw notFoundResponse();
    try {
      await loadPage(queryClient, path);
    } catch (error) {
      if (!(error instanceof Response) && !request.signal.aborted) await recover();
      throw error;
    }
    return null;
  };
  const pages = Object.values(routePatterns).flat();
  return [
    {
      Component: Shell,
      children: [
        {
          id: boundaryId,
          ErrorBoundary: ErrorPage,
          children: [...pages, '*'].map((path) => ({ id: path, path, loader, Component: PageRoute })),
        },
      ],
    },
  ];
}
