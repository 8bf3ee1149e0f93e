import site from 'virtual:gigawatt/site';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { rememberList } from '#client/features/list-order/remember-list.ts';
import { watchTools } from '#client/features/tools/watch-tools.ts';
import { interceptLinks } from '#client/navigation/intercept-links.ts';
import { openDocument } from '#client/navigation/open-document.ts';
import { prefetchOnIntent } from '#client/navigation/prefetch-on-intent.ts';
import { recoverWithDocument } from '#client/navigation/recover-with-document.ts';
import { isAppDisabled } from '#client/reader/app-disabled.ts';
import { parsePath, searchPath, withBase, withoutBase } from '#domain/addresses/paths.ts';
import { whenIdle } from '#lib/browser/when-idle.ts';
import { createApp } from './create-app.tsx';
import { hydrate } from './hydrate.ts';
import { loadNotFoundPage, loadPage } from './load-page.ts';
import { handleReaderEvents } from './reader-events.ts';
import { refreshOnContentChange } from './refresh-content.ts';
import { pageId } from './routes.tsx';

type Router = ReturnType<typeof createBrowserRouter>;

/**
 * Hydrates the page that the browser has loaded. Its data is fetched first, so that hydration changes nothing. A page
 * that the browser has already translated is rendered anew, and the browser translates it again.
 *
 * @throws when the data cannot be loaded; the page then stays plain HTML
 */
export async function startApp(root: Element): Promise<void> {
  if (isAppDisabled()) return;
  let router: Router | undefined;
  const app = createApp(async (isMissing) => {
    const target = router?.state.navigation.location;
    // The router's locations include the base.
    if (target) await openDocument(target.pathname + target.search + target.hash, isMissing);
  });
  const { queryClient, routes } = app;
  const { pathname, search, hash } = window.location;
  const path = withoutBase(site.base, pathname);
  if (path === undefined) return;
  // The router and all else that reads the URL then know one address for each page.
  const address = withBase(site.base, path);
  if (address !== pathname && parsePath(path))
    window.history.replaceState(window.history.state, '', address + search + hash);

  // The 404 document has no data of its own. The service worker's offline document is served for every page.
  const { page } = document.documentElement.dataset;
  const isOffline = page === 'offline';
  let error: unknown = page === 'not-found' && notFoundError;
  if (!error) {
    await loadPage(queryClient, path).catch((reason) => {
      if (!isOffline) throw reason;
      error = reason instanceof Response ? notFoundError : reason;
    });
  }
  if (error === notFoundError) await loadNotFoundPage(queryClient);
  router = createBrowserRouter(routes, {
    basename: site.base,
    hydrationData: error ? { errors: { [pageId]: error } } : { loaderData: { [pageId]: null } },
  });
  const isTranslated = document.documentElement.lang !== site.language;
  const application = app.wrap(<RouterProvider router={router} useTransitions={false} />);
  hydrate(root, application, isOffline || isTranslated, (reason) => {
    reportError(reason);
    // In development the error page is more useful.
    if (import.meta.env.PROD) void recoverWithDocument();
  });

  if (import.meta.hot) {
    refreshOnContentChange(import.meta.hot, queryClient, () =>
      withoutBase(site.base, window.location.pathname),
    );
  }
  const started = router;
  watchTools(started, () => {
    if (withoutBase(site.base, window.location.pathname) !== searchPath())
      void started.navigate(searchPath());
    else document.querySelector<HTMLElement>('input[type="search"]')?.focus();
  });
  // Synchronously, so that URL and content change together: a key pressed after the URL acts on the new page.
  interceptLinks(site.base, (to, options) => {
    rememberList(withBase(site.base, to));
    // A link that changes only the query narrows the page that the reader is looking at.
    const preventScrollReset = to.startsWith(`${withoutBase(site.base, window.location.pathname)}?`);
    void started.navigate(to, { ...options, preventScrollReset, flushSync: true });
  });
  handleReaderEvents();
  prefetchOnIntent(site.base, (to) => loadPage(queryClient, to).catch(() => undefined));
  if (import.meta.env.PROD) {
    const startBackground = () =>
      import('./background-features.ts').then(
        ({ startBackgroundFeatures }) => startBackgroundFeatures(queryClient, started),
        // The reader may have gone offline within the first second.
        () => addEventListener('online', startBackground, { once: true }),
      );
    whenIdle(startBackground);
  }
}

const notFoundError = { status: 404, statusText: 'Not Found', internal: true, data: null };
