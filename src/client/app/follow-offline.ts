import site from 'virtual:gigawatt/site';
import type { QueryClient } from '@tanstack/react-query';
import type { DataRouter } from 'react-router';
import { isConstrained } from '#client/navigation/prefetch-links.ts';
import { pageQuery } from '#client/page-data/page-query.ts';
import { hasStored, onStorageChange } from '#client/reader/has-stored.ts';
import {
  askToPersist,
  canKeepPages,
  dataAddress,
  dropUnreadable,
} from '#client/reader/offline/page-caches.ts';
import { followConnection } from '#client/reader/offline/stories-here.ts';
import { keepVisited } from '#client/reader/offline/visited-pages.ts';
import { linkWorker, watchEdition } from '#client/reader/offline/worker-link.ts';
import { savedEvent, saveEvent } from '#client/stores/story-marks.ts';
import { withoutBase } from '#domain/addresses/paths.ts';
import { pageDataVersion } from '#domain/page-data/shared.ts';
import { lazyModule } from '#lib/browser/lazy-module.ts';
import { whenIdle } from '#lib/browser/when-idle.ts';

const place = { base: site.base, version: pageDataVersion };
const withLists = lazyModule(() => import('#client/reader/offline/kept-lists.ts'));
const withSaved = lazyModule(async () => {
  const module = await import('#client/reader/offline/saved-pages.ts');
  void module.keepSavedPages(place);
  return module;
});

/**
 * Makes the site outlive its connection: starts the service worker, keeps pages that are visited and stories that
 * are saved, and tells which stories are there. On a slow or metered connection nothing is fetched for it until the
 * reader has asked to keep something.
 */
export function followOffline(queryClient: QueryClient, router: DataRouter): void {
  if (!canKeepPages()) return;
  // Who forbids it, by a policy or in the browser's settings, reads with a connection.
  const work = (promise: Promise<unknown>) => void promise.catch(() => undefined);

  let hasBegun = false;
  function begin(): void {
    if (hasBegun) return;
    hasBegun = true;
    work(linkWorker(site.base));
    watchEdition(dataAddress(place, '/'), site.home);
    followConnection(place);
    let shown: string | undefined;
    const keepShown = () => {
      const path = withoutBase(site.base, window.location.pathname);
      if (path === undefined || path === shown) return;
      const page = queryClient.getQueryData(pageQuery(path).queryKey);
      if (!page) return;
      shown = path;
      // What does not fit any more was not asked for: nothing is said.
      work(keepVisited(place, path, page));
    };
    // A step has ended before its page is painted, which this must not hold up.
    router.subscribe(({ navigation }) => navigation.state === 'idle' && whenIdle(keepShown));
    keepShown();
  }

  function keepSaved(): void {
    begin();
    withSaved();
  }

  document.addEventListener(saveEvent, askToPersist);
  // Not when it is asked for: a click from before this was loaded may have its story saved after it.
  document.addEventListener(savedEvent, keepSaved);
  const keepIfSaved = () => hasStored('saved') && keepSaved();
  onStorageChange(keepIfSaved);
  addEventListener('online', keepIfSaved);
  keepIfSaved();
  if (hasStored('saved', 'kept') || !isConstrained()) begin();
  // What only an earlier application could show goes once the lists have been fetched anew.
  const drop = () => dropUnreadable(place);
  if (hasStored('kept')) withLists(({ tendLists }) => work(tendLists(place, new Date()).then(drop)));
  else work(drop());
}
