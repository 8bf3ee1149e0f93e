import site from 'virtual:gigawatt/site';
import type { QueryClient } from '@tanstack/react-query';
import { createContext, type LoaderFunctionArgs, type RouteObject } from 'react-router';
import { routePatterns, withoutBase } from '#lib/paths.ts';
import { ErrorPage } from './error-page.tsx';
import { loadPage } from './load-page.ts';
import { notFoundResponse } from './page-query.ts';
import { PageRoute } from './page-route.tsx';
import { Shell } from './shell.tsx';

/** The route that shows errors of the pages within it; the shell around it stays. */
export const boundaryId = 'boundary';

/** What loaders work with: each application has its own, all share the routes. */
export interface LoaderTools {
  queryClient: QueryClient;
  /** called when a page could not be had; it may leave for the document, and then never returns */
  recover(): Promise<void>;
}

export const loaderTools = createContext<LoaderTools>();

/** Fills the caches that pages read, and returns nothing of its own. */
async function loader({ request, context }: LoaderFunctionArgs): Promise<null> {
  const { queryClient, recover } = context.get(loaderTools);
  const path = withoutBase(site.base, new URL(request.url).pathname);
  if (path === undefined) throw notFoundResponse();
  try {
    await loadPage(queryClient, path);
  } catch (error) {
    if (!(error instanceof Response) && !request.signal.aborted) await recover();
    throw error;
  }
  return null;
}

const pages = Object.values(routePatterns).flat();

/** All routes of the site. */
export const routes: RouteObject[] = [
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
