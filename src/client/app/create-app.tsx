import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { RouteObject } from 'react-router';
import { createRoutes } from './routes.tsx';

export interface App {
  queryClient: QueryClient;
  routes: RouteObject[];
  /** puts the router that shows the routes among the providers that they need */
  wrap(router: ReactNode): ReactNode;
}

/**
 * Makes a fresh application, one for each page that is rendered: no two of them share any data.
 *
 * @param recover called when a page could not be had, with whether there was none
 */
export function createApp(recover: (isMissing: boolean) => Promise<void> = async () => {}): App {
  const queryClient = new QueryClient();
  return {
    queryClient,
    routes: createRoutes(queryClient, recover),
    wrap: (router) => <QueryClientProvider client={queryClient}>{router}</QueryClientProvider>,
  };
}
