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
 * @returns a function that stops it; call it when the reader leaves the story
 */
export function loadReadingTracker(page: ArticlePageData, story: HTMLElement | null): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  let isStarted = false;
  function start(): void {
    if (isStarted || signal.aborted) return;
    isStarted = true;
    withTracking(({ trackReading }) => story && !signal.aborted && trackReading(page, story, signal));
  }
  window.addEventListener('scroll', start, { passive: true, signal });
  const timer = setTimeout(start, openedAfterMs);
  // The reader may have scrolled before the story was complete.
  whenIdle(() => (window.scrollY > 0 || hasStored('history')) && start());
  return () => {
    clearTimeout(timer);
    controller.abort();
  };
}
