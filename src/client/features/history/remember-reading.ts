import { hasStored } from '#client/reader/has-stored.ts';
import type { ArticlePageData } from '#domain/page-data/article.ts';
import { lazyModule } from '#lib/browser/lazy-module.ts';
import { whenIdle } from '#lib/browser/when-idle.ts';

const withFollowing = lazyModule(() => import('./follow-reading.ts'));

/** How long a story that is not scrolled is open before it counts as opened. */
const openedAfterMs = 10_000;

/**
 * Brings the code that follows the reading of a story when there is something to follow: the reader scrolls, or
 * stays, or has read stories before.
 *
 * @returns a function that ends it
 */
export function rememberReading(page: ArticlePageData, story: HTMLElement | null): () => void {
  let stop: (() => void) | undefined;
  let isOver = false;
  const end = () => {
    isOver = true;
    window.removeEventListener('scroll', start);
    clearTimeout(timer);
    stop?.();
  };
  function start(): void {
    window.removeEventListener('scroll', start);
    clearTimeout(timer);
    withFollowing(({ followReading }) => {
      if (story && !isOver) stop ??= followReading(page, story);
    });
  }
  window.addEventListener('scroll', start, { passive: true });
  const timer = setTimeout(start, openedAfterMs);
  if (hasStored('history')) whenIdle(() => !isOver && start());
  return end;
}
