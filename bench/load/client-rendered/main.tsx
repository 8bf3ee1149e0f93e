import '#client/styles/index.css';
import 'virtual:gigawatt/categories.css';
import pages from 'virtual:bench/pages';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { createApp } from '#client/app/create-app.tsx';
import { loadAllPageModules } from '#client/app/page-modules.ts';
import { interceptLinks } from '#client/navigation/intercept-links.ts';
import { pageQuery } from '#client/page-data/page-query.ts';
import { withoutBase } from '#domain/addresses/paths.ts';

/** The same application, rendered in the browser from data inside its script. */
const { queryClient, routes, wrap } = createApp();

function loadFromScript({ request }: { request: Request }): null {
  const path = withoutBase('/', new URL(request.url).pathname) ?? '';
  const page = pages[path];
  if (!page) throw new Response(null, { status: 404 });
  queryClient.setQueryData(pageQuery(path).queryKey, page);
  return null;
}

function withLoader(route: RouteObject): RouteObject {
  if (route.loader) return { ...route, loader: loadFromScript } as RouteObject;
  return { ...route, children: route.children?.map(withLoader) } as RouteObject;
}

await loadAllPageModules();
const router = createBrowserRouter(routes.map(withLoader));
const root = document.getElementById('root');
if (root) createRoot(root).render(wrap(<RouterProvider router={router} />));
interceptLinks('/', (to, options) => void router.navigate(to, options));
