import { shellPrefix } from '#client/reader/offline/cache-names.ts';
import { scope } from './scope.ts';
import type { OfferAnswer, WorkerMessage, WorkerSettings } from './settings.ts';

/**
 * Replaces the worker of an earlier build when the page agrees, and deletes its cache once no document needs it.
 *
 * @param currentCache the name of the cache with this build's application
 */
export function handleUpdates(settings: WorkerSettings, currentCache: string): void {
  async function deleteEarlierShells(maxOpenDocuments: number): Promise<void> {
    const documents = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
    if (documents.length > maxOpenDocuments) return;
    const prefix = shellPrefix(settings);
    const earlier = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== currentCache);
    await Promise.all(earlier.map((name) => caches.delete(name)));
  }

  scope.addEventListener('activate', (event) => {
    event.waitUntil(
      Promise.all([
        scope.registration.navigationPreload?.enable(),
        // The document that has registered the worker is then cached and readable offline, too.
        scope.clients.claim(),
        deleteEarlierShells(0),
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
        // The document that has just loaded belongs to this build.
        event.waitUntil(deleteEarlierShells(1));
        break;
    }
  });
}
