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

/** How long unused data is kept, in ms. In a build, the timer would keep the process running. */
const gcTime = import.meta.env.SSR ? Number.POSITIVE_INFINITY : 30 * 60_000;

/**
 * Creates an application with its own cache. The server creates one for each page.
 *
 * @param recover called when a page fails to load, with whether the response was 404
 */
export function createApp(recover: (isMissing: boolean) => Promise<void> = async () => {}): App {
  // Other modes wait for a connection, but the service worker or what is on the device can answer offline.
  const queryClient = new QueryClient({ defaultOptions: { queries: { gcTime, networkMode: 'always' } } });
  return {
    queryClient,
    routes: createRoutes(queryClient, recover),
    wrap: (router) => <QueryClientProvider client={queryClient}>{router}</QueryClientProvider>,
  };
}
