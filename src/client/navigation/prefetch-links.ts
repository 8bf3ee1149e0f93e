import { whenIdle } from '#lib/browser/when-idle.ts';
import { watchIntent } from './intent.ts';
import { pathOfLink } from './intercept-links.ts';

/** The Network Information API, which not every browser has. */
interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/**
 * Prefetches pages on intent (pointer, touch, focus) and, unless the connection is slow or metered, those of links in
 * view while the browser is idle.
 *
 * @param base the path under which the site is served
 * @param prefetch loads the page at a path; must not reject
 * @returns a function that observes the links of the current page; call it after each navigation
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

  // One at a time, so that a requested page does not wait behind prefetches.
  let isDraining = false;
  async function drain(): Promise<void> {
    if (isDraining) return;
    isDraining = true;
    for (const path of waiting) {
      waiting.delete(path);
      await prefetch(path);
    }
    isDraining = false;
  }

  return () => {
    observer.disconnect();
    whenIdle(() => {
      for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href]')) observer.observe(link);
    });
  };
}

/** Whether the browser reports a slow or metered connection. */
export function isConstrained(): boolean {
  const { connection } = navigator as Navigator & { connection?: Connection };
  return connection?.saveData === true || /2g|3g/.test(connection?.effectiveType ?? '');
}
