import type { OfferAnswer, WorkerMessage } from '#client/worker/settings.ts';
import { showToast } from '#lib/browser/toast.ts';

/** So often, in ms, a page that is looked at again asks whether there is a new edition. */
const lookAgainAfter = 15 * 60 * 1000;

/** The one address that may be made a worker of; a strict policy wants to be told by a policy of its own. */
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
 * Starts the service worker, and offers what it brings anew: nothing changes under a reader who has not asked.
 *
 * @param base the path under which the site is served
 */
export async function linkWorker(base: string): Promise<void> {
  const registration = await navigator.serviceWorker.register(trustedAddress(`${base}sw.js`), {
    scope: base,
  });
  if (registration.active) send(registration.active, { type: 'arrival' });
  if (registration.waiting) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      // The first one has nobody to wait for.
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
  showToast('A new edition is there.', { name: 'Show it', run: show });
}

/**
 * Asks, when the reader comes back to a page that has been open for long, whether the front page has changed since
 * they left. Nobody who only comes and goes asks for anything.
 *
 * @param front the address of its data
 * @param home its own address
 */
export function watchEdition(front: string, home: string): void {
  let known: Promise<string | undefined> | undefined;
  let leftAt = 0;
  document.addEventListener('visibilitychange', async () => {
    if (document.visibilityState === 'hidden') {
      known ??= versionOf(front);
      leftAt = Date.now();
    } else if (Date.now() - leftAt > lookAgainAfter) {
      const [before, now] = [await known, await versionOf(front)];
      if (now === undefined) return;
      known = Promise.resolve(now);
      if (before !== undefined && before !== now) announceEdition(() => location.assign(home));
    }
  });
}

/** What the host says by which versions of a file are told apart; undefined when it says nothing. */
async function versionOf(address: string): Promise<string | undefined> {
  const response = await fetch(address, { method: 'HEAD', cache: 'no-cache' }).catch(() => undefined);
  return response?.headers.get('ETag') ?? response?.headers.get('Last-Modified') ?? undefined;
}
