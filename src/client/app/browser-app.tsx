import site from 'virtual:gigawatt/site';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { followSearchKeys } from '#client/features/keys/search-keys.ts';
import { watchTools } from '#client/features/tools/watch-tools.ts';
import { followLinks } from '#client/navigation/follow-links.ts';
import { openDocument } from '#client/navigation/open-document.ts';
import { prefetchLinks } from '#client/navigation/prefetch-links.ts';
import { recoverWithDocument } from '#client/navigation/recover-with-document.ts';
import { isKeptPlain } from '#client/reader/plain-pages.ts';
import { searchPath, withBase, withoutBase } from '#domain/addresses/paths.ts';
import { lazyModule } from '#lib/browser/lazy-module.ts';
import { whenIdle } from '#lib/browser/when-idle.ts';
import { createApp } from './create-app.tsx';
import { followContent } from './follow-content.ts';
import { followReader } from './follow-reader.ts';
import { hydrate } from './hydrate.ts';
import { loadPage } from './load-page.ts';
import { pageId } from './routes.tsx';

type Router = ReturnType<typeof createBrowserRouter>;

/**
 * Takes over the page that the browser has loaded. Everything that it shows is fetched before, so that
 * hydration changes nothing; when that fails, the page stays what it is: plain HTML with links that work.
 */
export async function startApp(root: Element): Promise<void> {
  if (isKeptPlain()) return;
  let router: Router | undefined;
  const app = createApp(async (isMissing) => {
    const target = router?.state.navigation.location;
    if (target)
      await openDocument(withBase(site.base, target.pathname) + target.search + target.hash, isMissing);
  });
  const { queryClient, routes } = app;
  const path = withoutBase(site.base, window.location.pathname);
  if (path === undefined) return;

  // The host answers every unknown address with the same page; it says so itself, and has no data. The document
  // that the service worker gives offline stands for every page.
  const { page } = document.documentElement.dataset;
  const isOffline = page === 'offline';
  let error: unknown = page === 'not-found' && notFoundError;
  if (!error) {
    await loadPage(queryClient, path).catch((reason) => {
      if (!isOffline) throw reason;
      error = reason instanceof Response ? notFoundError : reason;
    });
  }
  router = createBrowserRouter(routes, {
    basename: site.base,
    hydrationData: error ? { errors: { [pageId]: error } } : { loaderData: { [pageId]: null } },
  });
  hydrate(root, app.wrap(<RouterProvider router={router} />), isOffline, (reason) => {
    reportError(reason);
    // Whoever works on the program wants to see it as it is.
    if (import.meta.env.PROD) void recoverWithDocument();
  });

  if (import.meta.hot) {
    followContent(import.meta.hot, queryClient, () => withoutBase(site.base, window.location.pathname));
  }
  const started = router;
  followLinks(site.base, (to, options) => void started.navigate(to, options));
  followReader();
  followSearchKeys(() => {
    if (withoutBase(site.base, window.location.pathname) !== searchPath())
      void started.navigate(searchPath());
    else document.querySelector<HTMLElement>('input[type="search"]')?.focus();
  });
  watchTools(started);
  const lookForLinks = prefetchLinks(site.base, (to) => loadPage(queryClient, to).catch(() => undefined));
  lookForLinks();
  if (import.meta.env.PROD) {
    // Without it, the site works online as before.
    const withBackground = lazyModule(() => import('./background-features.ts'));
    whenIdle(() => withBackground((background) => background.startBackgroundFeatures(queryClient, started)));
  }
  let shown = started.state.location;
  started.subscribe(({ location, navigation }) => {
    if (navigation.state !== 'idle' || location === shown) return;
    shown = location;
    lookForLinks();
  });
}

const notFoundError = { status: 404, statusText: 'Not Found', internal: true, data: null };
