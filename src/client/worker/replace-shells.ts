import { shellPrefix } from '#client/reader/offline/cache-names.ts';
import { scope } from './scope.ts';
import type { OfferAnswer, WorkerMessage, WorkerSettings } from './settings.ts';

/**
 * Lets this worker follow an earlier one: never in the middle of reading, and without taking away what documents of
 * earlier builds, which are still open, may have to load.
 *
 * @param current the cache of this build's application
 */
export function replaceEarlierShells(settings: WorkerSettings, current: string): void {
  async function dropEarlier(openAtMost: number): Promise<void> {
    const open = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
    if (open.length > openAtMost) return;
    const prefix = shellPrefix(settings);
    const earlier = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== current);
    await Promise.all(earlier.map((name) => caches.delete(name)));
  }

  scope.addEventListener('activate', (event) => {
    event.waitUntil(
      Promise.all([
        scope.registration.navigationPreload?.enable(),
        // So that the document that has brought the worker can be kept and read offline, too.
        scope.clients.claim(),
        dropEarlier(0),
      ]),
    );
  });

  scope.addEventListener('message', (event) => {
    const message = event.data as WorkerMessage;
    switch (message.type) {
      case 'offer': {
        const isSame = message.application.join() === settings.application.join();
        if (isSame) event.waitUntil(scope.skipWaiting());
        event.ports[0]?.postMessage((isSame ? 'same' : 'newer') satisfies OfferAnswer);
        break;
      }
      case 'take-over':
        event.waitUntil(scope.skipWaiting());
        break;
      case 'arrival':
        // The document that has just been loaded is of this build.
        event.waitUntil(dropEarlier(1));
        break;
    }
  });
}
