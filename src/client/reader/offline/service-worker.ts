import * as messages from 'virtual:gigawatt/messages';
import type { OfferAnswer, WorkerMessage } from '#client/worker/settings.ts';
import { showActionToast } from '#lib/browser/action-toast.ts';

/** How long a tab must be hidden before its return checks for a new edition. */
const minHiddenMs = 15 * 60 * 1000;

/** Wraps the address in a policy of its own, which the Content-Security-Policy's Trusted Types require. */
function trustedAddress(address: string): string {
  const { trustedTypes } = window as {
    trustedTypes?: {
      createPolicy(name: string, rules: object): { createScriptURL(url: string): string };
    };
  };
  const rules = { createScriptURL: (url: string) => (url === address ? url : '') };
  return trustedTypes?.createPolicy('gigawatt-worker', rules).createScriptURL(address) ?? address;
}

/**
 * Registers the service worker. If it brings a new edition, the reader decides when to load it.
 *
 * @param base the path under which the site is served
 */
export async function registerServiceWorker(base: string): Promise<void> {
  const registration = await navigator.serviceWorker.register(trustedAddress(`${base}sw.js`), {
    scope: base,
  });
  if (registration.active) send(registration.active, { type: 'arrival' });
  if (registration.waiting) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      // The first worker activates without waiting.
      if (worker.state === 'installed' && registration.active) offer(worker);
    });
  });
}

function send(worker: ServiceWorker, message: WorkerMessage, ...ports: MessagePort[]): void {
  worker.postMessage(message, ports);
}

function offer(worker: ServiceWorker): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<OfferAnswer>) => {
    if (data === 'newer') {
      announceEdition(() => {
        navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
        send(worker, { type: 'take-over' });
      });
    }
  };
  const script = document.querySelector<HTMLElement>('script[data-application]');
  const application = script?.dataset.application?.split(' ') ?? [];
  send(worker, { type: 'offer', application }, port2);
}

function announceEdition(show: () => void): void {
  showActionToast(messages.newEdition, [messages.showNewEdition, messages.dismiss], show);
}

/**
 * Checks whether the front page has changed when the reader returns to a tab after a quarter of an hour.
 *
 * @param dataAddress the address of the front page's data
 * @param home the address of the front page
 */
export function watchForNewEdition(dataAddress: string, home: string): void {
  let known: Promise<string | undefined> | undefined;
  let hiddenAt = 0;
  document.addEventListener('visibilitychange', async () => {
    if (document.visibilityState === 'hidden') {
      known ??= fetchVersion(dataAddress);
      hiddenAt = Date.now();
    } else if (Date.now() - hiddenAt > minHiddenMs) {
      const [before, now] = [await known, await fetchVersion(dataAddress)];
      if (now === undefined) return;
      known = Promise.resolve(now);
      if (before !== undefined && before !== now) announceEdition(() => location.assign(home));
    }
  });
}

/** Returns the ETag or Last-Modified header; undefined if the host sends neither or cannot be reached. */
async function fetchVersion(address: string): Promise<string | undefined> {
  const response = await fetch(address, { method: 'HEAD', cache: 'no-cache' }).catch(() => undefined);
  return response?.headers.get('ETag') ?? response?.headers.get('Last-Modified') ?? undefined;
}
