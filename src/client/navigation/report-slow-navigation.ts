import * as messages from 'virtual:gigawatt/messages';
import type { DataRouter, RouterState } from 'react-router';
import { hideToast, showToast } from '#lib/browser/toast.ts';

const delayMs = 1000;
/** Longer than browsers wait for a response. */
const maxMs = 10 * 60_000;

/**
 * Shows a toast while a navigation takes more than a second, since browsers show progress only for documents. A new page
 * hides it, like any toast about the page before.
 */
export function reportSlowNavigation(router: Pick<DataRouter, 'state' | 'subscribe'>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isReported = false;
  let { pathname } = router.state.location;
  function update({ navigation, location }: Pick<RouterState, 'navigation' | 'location'>): void {
    clearTimeout(timer);
    if (navigation.state === 'loading') {
      timer = setTimeout(() => {
        isReported = true;
        showToast(messages.loadingPage, { extraMs: maxMs });
      }, delayMs);
    } else if (isReported || location.pathname !== pathname) {
      isReported = false;
      pathname = location.pathname;
      hideToast();
    }
  }
  router.subscribe(update);
  // On a slow network a navigation may have started before this code was loaded.
  update(router.state);
}
