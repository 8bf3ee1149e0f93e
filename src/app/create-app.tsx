import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { RouterContextProvider } from 'react-router';
import { type LoaderTools, loaderTools } from './routes.tsx';

export interface App {
  queryClient: QueryClient;
  /** what the router hands to its loaders */
  context: RouterContextProvider;
  /** puts the router that shows the routes among the providers that they need */
  wrap(router: ReactNode): ReactNode;
}

/**
 * Makes a fresh application, one for each page that is rendered: no two of them share any data.
 *
 * @param recover called when a page could not be had
 */
export function createApp(recover: LoaderTools['recover'] = async () => {}): App {
  const queryClient = new QueryClient();
  return {
    queryClient,
    context: new RouterContextProvider(new Map([[loaderTools, { queryClient, recover }]])),
    wrap: (router) => <QueryClientProvider client={queryClient}>{router}</QueryClientProvider>,
  };
}
