import { loadLanguages } from 'virtual:gigawatt/languages';
import site from 'virtual:gigawatt/site';
import type { QueryClient } from '@tanstack/react-query';
import type { DataRouter, Location } from 'react-router';
import { isConstrained, prefetchInView } from '#client/navigation/prefetch-in-view.ts';
import { reloadWhenOnline } from '#client/navigation/reload-when-online.ts';
import { reportSlowNavigation } from '#client/navigation/report-slow-navigation.ts';
import { restoreFocus } from '#client/navigation/restore-focus.ts';
import { storedScrollPosition } from '#client/reader/scroll-position.ts';
import { applyChoices } from '#client/reader/theme.ts';
import { lazyModule } from '#lib/browser/lazy-module.ts';
import { revealFragment } from '#lib/browser/reveal-fragment.ts';
import { whenQuiet } from '#lib/browser/when-quiet.ts';
import { loadPage } from './load-page.ts';
import { startOfflineSupport } from './offline-support.ts';
import { loadPageModule } from './page-modules.ts';

/** Starts features that are not needed for reading; loaded when the browser is idle. */
export function startBackgroundFeatures(queryClient: QueryClient, router: DataRouter): void {
  // Firefox sends no storage events to pages in the back/forward cache, and the boot script listens only to those.
  addEventListener('pageshow', ({ persisted }) => persisted && applyChoices());
  // That document was empty, so the browser could not scroll.
  if (document.documentElement.dataset.page === 'offline') scrollToStart(router.state.location);
  restoreFocus(router);
  reportSlowNavigation(router);
  reloadWhenOnline(router);
  prefetch(queryClient, router);
  startOfflineSupport(queryClient, router);
  if (loadLanguages) lazyModule(loadLanguages)(({ startLanguages }) => startLanguages(queryClient, router));
}

/** Scrolls to where the reader was before a reload or, on a first visit, to the fragment. */
function scrollToStart({ key, hash }: Location): void {
  // The reader has already scrolled, or opened another page.
  if (window.scrollY > 0 || key !== (window.history.state?.key ?? 'default')) return;
  const position = storedScrollPosition(key);
  if (position !== undefined) window.scrollTo(0, position);
  else if (revealFragment(hash)) document.activeElement?.scrollIntoView();
}

/** The kinds of page that readers go to most. */
const likelyKinds = ['article', 'listing'] as const;

/** Prefetches the code of likely pages, and the pages of links in view. */
function prefetch(queryClient: QueryClient, router: DataRouter): void {
  const ignore = () => undefined;
  if (!isConstrained()) {
    for (const kind of likelyKinds) whenQuiet(() => loadPageModule(kind).catch(ignore));
  }
  const observeLinks = prefetchInView(
    site.base,
    (path) => loadPage(queryClient, path, 'low').catch(ignore),
    () => router.state.navigation.state !== 'idle',
  );
  observeLinks();
  let shown = router.state.location;
  router.subscribe(({ location, navigation }) => {
    if (navigation.state !== 'idle' || location === shown) return;
    shown = location;
    observeLinks();
  });
}
