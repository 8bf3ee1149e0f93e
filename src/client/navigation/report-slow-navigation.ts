import type { DataRouter, RouterState } from 'react-router';
import { hideToast, showToast } from '#lib/browser/toast.ts';

const delayMs = 1000;
/** Longer than browsers wait for a response. */
const maxMs = 10 * 60_000;

/** Shows a toast while a navigation takes more than a second: browsers show progress only for documents. */
export function reportSlowNavigation(router: Pick<DataRouter, 'state' | 'subscribe'>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isReported = false;
  function update({ navigation }: Pick<RouterState, 'navigation'>): void {
    clearTimeout(timer);
    if (navigation.state === 'loading') {
      timer = setTimeout(() => {
        isReported = true;
        showToast('Loading the page…', { extraMs: maxMs });
      }, delayMs);
    } else if (isReported) {
      isReported = false;
      hideToast();
    }
  }
  router.subscribe(update);
  // On a slow network a navigation may have started before this code was loaded.
  update(router.state);
}
