import type { DataRouter, RouterState } from 'react-router';
import { stopTelling, tell } from '#lib/browser/toast.ts';

/** So long, in ms, a step may take before the reader is told that it is being made. */
const patience = 1000;

/** Tells, where the network is slow or silent, that a step is being made: the browser shows it of documents alone. */
export function tellWaiting(router: Pick<DataRouter, 'state' | 'subscribe'>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isTold = false;
  function follow({ navigation }: Pick<RouterState, 'navigation'>): void {
    clearTimeout(timer);
    if (navigation.state === 'loading') {
      timer = setTimeout(() => {
        isTold = true;
        tell('The page is being fetched.');
      }, patience);
    } else if (isTold) {
      isTold = false;
      stopTelling();
    }
  }
  router.subscribe(follow);
  // On a slow network a step may have begun before this has come.
  follow(router.state);
}
