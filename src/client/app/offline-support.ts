import site from 'virtual:gigawatt/site';
import type { QueryClient } from '@tanstack/react-query';
import type { DataRouter } from 'react-router';
import { isConstrained } from '#client/navigation/prefetch-in-view.ts';
import { pageQuery } from '#client/page-data/page-query.ts';
import { hasStored, onStorageChange, storedEvent } from '#client/reader/has-stored.ts';
import { markStoriesWhileOffline } from '#client/reader/offline/offline-marks.ts';
import {
  canCachePages,
  dataAddress,
  deleteOutdatedCaches,
  requestPersistentStorage,
} from '#client/reader/offline/page-caches.ts';
import { registerServiceWorker, watchForNewEdition } from '#client/reader/offline/service-worker.ts';
import { cacheVisitedPage } from '#client/reader/offline/visited-pages.ts';
import { savedEvent, saveEvent } from '#client/stores/story-marks.ts';
import { withoutBase } from '#domain/addresses/paths.ts';
import { pageDataVersion } from '#domain/page-data/shared.ts';
import { lazyModule } from '#lib/browser/lazy-module.ts';
import { whenQuiet } from '#lib/browser/when-quiet.ts';

/** The worker fetches some fifty files, which would slow down the first navigations of a visit. */
const installAfterMs = 10_000;

const scope = { base: site.base, version: pageDataVersion };
const withOfflineLists = lazyModule(() => import('#client/reader/offline/offline-lists.ts'));
const withSavedPages = lazyModule(async () => {
  const module = await import('#client/reader/offline/saved-pages.ts');
  void module.cacheSavedPages(scope);
  return module;
});

/**
 * Makes the site readable offline: registers the service worker, caches visited pages and saved stories, and marks
 * which stories are available. On a slow or metered connection it waits until the reader has saved something.
 */
export function startOfflineSupport(queryClient: QueryClient, router: DataRouter): void {
  if (!canCachePages()) return;
  // A policy or the browser's settings may forbid it; the site then works online only.
  const ignoreFailure = (promise: Promise<unknown>) => void promise.catch(() => undefined);

  let isInstalled = false;
  function installWorker(): void {
    if (!isInstalled) ignoreFailure(registerServiceWorker(site.base));
    isInstalled = true;
  }

  let hasStarted = false;
  function start(): void {
    if (hasStarted) return;
    hasStarted = true;
    // Registering an installed worker only looks for a new one.
    if (navigator.serviceWorker.controller) installWorker();
    setTimeout(() => whenQuiet(installWorker), installAfterMs);
    document.addEventListener('visibilitychange', () => document.hidden && installWorker());
    watchForNewEdition(dataAddress(scope, '/'), site.home);
    markStoriesWhileOffline(scope);
    let cachedPath: string | undefined;
    const cacheCurrentPage = () => {
      const path = withoutBase(site.base, window.location.pathname);
      if (path === undefined || path === cachedPath) return;
      const page = queryClient.getQueryData(pageQuery(path).queryKey);
      if (!page) return;
      cachedPath = path;
      // The reader has not asked for this, so a full storage is not reported.
      ignoreFailure(cacheVisitedPage(scope, path, page));
    };
    // The router is idle before the page is painted, and caching must not delay that.
    router.subscribe(({ navigation }) => navigation.state === 'idle' && whenQuiet(cacheCurrentPage));
    cacheCurrentPage();
  }

  function cacheSaved(): void {
    start();
    installWorker();
    withSavedPages();
  }

  document.addEventListener(saveEvent, requestPersistentStorage);
  // Not on `saveEvent`: a story clicked before this code was loaded may be saved after it.
  document.addEventListener(savedEvent, cacheSaved);
  const cacheIfSaved = () => hasStored('saved') && cacheSaved();
  onStorageChange(cacheIfSaved);
  addEventListener('online', cacheIfSaved);
  cacheIfSaved();
  // A list that has been saved for offline reading needs the worker too, on any connection.
  document.addEventListener(storedEvent, () => {
    if (!hasStored('kept')) return;
    start();
    installWorker();
  });
  if (hasStored('saved', 'kept') || !isConstrained()) start();
  // Caches of earlier versions are deleted only after their lists have been fetched again.
  const cleanUp = () => deleteOutdatedCaches(scope);
  if (hasStored('kept')) {
    withOfflineLists(({ maintainOfflineLists }) =>
      ignoreFailure(maintainOfflineLists(scope, new Date()).then(cleanUp)),
    );
  } else ignoreFailure(cleanUp());
}
