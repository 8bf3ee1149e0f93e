import { whenIdle } from '#lib/browser/when-idle.ts';
import { pathOfLink } from './follow-links.ts';
import { watchIntent } from './intent.ts';

/** What a browser may tell of its connection; not every browser does. */
interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/**
 * Fetches pages before they are asked for: at the first sign of intent (pointer, touch, focus), and, unless
 * the connection is slow or metered, the pages of links in view while the browser is idle.
 *
 * @param base the path under which the site is served
 * @param prefetch loads the page at a path; it must not throw
 * @returns a function that looks for the links of a page that has just been shown
 */
export function prefetchLinks(base: string, prefetch: (path: string) => Promise<unknown>): () => void {
  watchIntent(base, (path) => {
    if (path !== undefined) void prefetch(path);
  });
  if (isConstrained()) return () => {};

  const waiting = new Set<string>();
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      const path = pathOfLink(target as HTMLAnchorElement, base);
      if (path !== undefined) waiting.add(path);
    }
    whenIdle(drain);
  });

  // One after the other, so that a page that is asked for never waits behind guesses.
  let draining = false;
  async function drain(): Promise<void> {
    if (draining) return;
    draining = true;
    for (const path of waiting) {
      waiting.delete(path);
      await prefetch(path);
    }
    draining = false;
  }

  return () => {
    observer.disconnect();
    whenIdle(() => {
      for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href]')) observer.observe(link);
    });
  };
}

/** Whether the connection is slow or metered, as far as the browser tells. */
export function isConstrained(): boolean {
  const { connection } = navigator as Navigator & { connection?: Connection };
  return connection?.saveData === true || /2g|3g/.test(connection?.effectiveType ?? '');
}
