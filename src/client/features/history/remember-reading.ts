import { hasStored } from '#client/reader/has-stored.ts';
import type { ArticlePageData } from '#domain/page-data/article.ts';
import { whenIdle } from '#lib/browser/when-idle.ts';

/** So long, in ms, a story that is not scrolled stands open before it counts as opened. */
const openedAfter = 10_000;

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
  async function start(): Promise<void> {
    window.removeEventListener('scroll', start);
    clearTimeout(timer);
    // Whoever reads on without it has lost nothing that was asked for.
    const module = await import('./follow-reading.ts').catch(() => undefined);
    if (module && story && !isOver) stop = module.followReading(page, story);
  }
  window.addEventListener('scroll', start, { passive: true });
  const timer = setTimeout(start, openedAfter);
  if (hasStored('history')) whenIdle(() => !isOver && start());
  return end;
}
