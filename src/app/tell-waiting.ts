import type { DataRouter } from 'react-router';
import { stopTelling, tell } from '#lib/tell.ts';

/** So long, in ms, a step may take before the reader is told that it is being made. */
const patience = 1000;

/** Tells, where the network is slow or silent, that a step is being made: the browser shows it of documents alone. */
export function tellWaiting(router: Pick<DataRouter, 'subscribe'>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isTold = false;
  router.subscribe(({ navigation }) => {
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
  });
}
