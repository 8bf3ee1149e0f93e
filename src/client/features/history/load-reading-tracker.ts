import { hasStored } from '#client/reader/has-stored.ts';
import type { ArticlePageData } from '#domain/page-data/article.ts';
import { lazyModule } from '#lib/browser/lazy-module.ts';
import { whenIdle } from '#lib/browser/when-idle.ts';

const withTracking = lazyModule(() => import('./track-reading.ts'));

/** How long a story must be open without scrolling before it counts as opened. */
const openedAfterMs = 10_000;

/**
 * Starts tracking a story once the reader scrolls or stays on it, or at idle if they have a reading history. The code
 * for it loads then.
 *
 * @returns a function that stops it
 */
export function loadReadingTracker(page: ArticlePageData, story: HTMLElement | null): () => void {
  let stopTracking: (() => void) | undefined;
  let isStopped = false;
  const stop = () => {
    isStopped = true;
    window.removeEventListener('scroll', start);
    clearTimeout(timer);
    stopTracking?.();
  };
  function start(): void {
    window.removeEventListener('scroll', start);
    clearTimeout(timer);
    withTracking(({ trackReading }) => {
      if (story && !isStopped) stopTracking ??= trackReading(page, story);
    });
  }
  window.addEventListener('scroll', start, { passive: true });
  const timer = setTimeout(start, openedAfterMs);
  if (hasStored('history')) whenIdle(() => !isStopped && start());
  return stop;
}
