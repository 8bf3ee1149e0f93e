import { whenQuiet } from '#lib/browser/when-quiet.ts';
import { pathOfLink } from './intercept-links.ts';

/** The Network Information API, which not every browser has. */
interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/** The links of a page whose pages are prefetched. Those of sections stand on every card. */
const guessedLinks = 'main a[href]:not([data-category])';
/** The filter by tag, which readers use most. Its pages are prefetched wherever it is. */
const filterLinks = '[aria-labelledby="topics"] a';
const maxAtOnce = 6;

/**
 * Prefetches the pages of links in view, within a window's height below it, and in the filter by tag, unless the
 * connection is slow or metered. Such guesses wait while there is input or a navigation.
 *
 * @param base the path under which the site is served
 * @param load loads the page at a path with low priority; must not reject
 * @param isNavigating whether a navigation is under way
 * @returns a function that observes the links of the current page; call it at first and after each navigation
 */
export function prefetchInView(
  base: string,
  load: (path: string) => Promise<unknown>,
  isNavigating: () => boolean,
): () => void {
  if (isConstrained()) return () => {};

  let guesses = new Set<string>();
  let running = 0;
  let isScheduled = false;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        const link = target as HTMLAnchorElement;
        if (isIntersecting) add(link);
        else guesses.delete(pathOfLink(link, base) ?? '');
      }
      schedule();
    },
    { rootMargin: '0px 0px 100%' },
  );

  function add(link: HTMLAnchorElement): void {
    const path = pathOfLink(link, base);
    if (path !== undefined) guesses.add(path);
  }

  function schedule(): void {
    if (isScheduled || guesses.size === 0) return;
    isScheduled = true;
    whenQuiet(() => {
      isScheduled = false;
      const [path] = guesses;
      if (path === undefined || isNavigating() || running >= maxAtOnce) return;
      guesses.delete(path);
      running++;
      void load(path).then(() => {
        running--;
        schedule();
      });
      // Each in a task of its own, since starting a request takes up to 10 ms on a slow phone.
      schedule();
    });
  }

  return () => {
    observer.disconnect();
    guesses = new Set();
    whenQuiet(() => {
      for (const link of document.querySelectorAll<HTMLAnchorElement>(guessedLinks)) {
        if (link.matches(filterLinks)) add(link);
        else observer.observe(link);
      }
      schedule();
    });
  };
}

/** Whether the browser reports a slow or metered connection. */
export function isConstrained(): boolean {
  const { connection } = navigator as Navigator & { connection?: Connection };
  return connection?.saveData === true || /2g|3g/.test(connection?.effectiveType ?? '');
}
