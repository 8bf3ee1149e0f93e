import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { RouteObject } from 'react-router';
import { createRoutes } from './routes.tsx';

export interface App {
  queryClient: QueryClient;
  routes: RouteObject[];
  /** wraps the router in the providers that its routes need */
  wrap(router: ReactNode): ReactNode;
}

/**
 * Creates an application with its own cache. The server creates one for each page.
 *
 * @param recover called when a page fails to load, with whether the response was 404
 */
export function createApp(recover: (isMissing: boolean) => Promise<void> = async () => {}): App {
  const queryClient = new QueryClient();
  return {
    queryClient,
    routes: createRoutes(queryClient, recover),
    wrap: (router) => <QueryClientProvider client={queryClient}>{router}</QueryClientProvider>,
  };
}
