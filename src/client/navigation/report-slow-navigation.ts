import type { DataRouter, RouterState } from 'react-router';
import { hideToast, showToast } from '#lib/browser/toast.ts';

/** How long a navigation may take before it is reported. */
const delayMs = 1000;

/** Reports a navigation that waits for the network: the browser shows progress for documents only. */
export function reportSlowNavigation(router: Pick<DataRouter, 'state' | 'subscribe'>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isReported = false;
  function follow({ navigation }: Pick<RouterState, 'navigation'>): void {
    clearTimeout(timer);
    if (navigation.state === 'loading') {
      timer = setTimeout(() => {
        isReported = true;
        showToast('The page is being fetched.');
      }, delayMs);
    } else if (isReported) {
      isReported = false;
      hideToast();
    }
  }
  router.subscribe(follow);
  // On a slow network a navigation may have begun before this code was loaded.
  follow(router.state);
}
