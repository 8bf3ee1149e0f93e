import { linkOf, pathOfLink } from './intercept-links.ts';

const intents = ['pointerover', 'focusin'] as const;

/**
 * Prefetches the page of a link that the reader points at, touches or focuses.
 *
 * @param base the path under which the site is served
 * @param load loads the page at a path; must not reject
 */
export function prefetchOnIntent(base: string, load: (path: string) => Promise<unknown>): void {
  let pointedAt: string | undefined;
  const handleIntent = ({ target }: Event) => {
    const link = linkOf(target);
    const path = link ? pathOfLink(link, base) : undefined;
    // A tap is both events.
    if (path !== undefined && path !== pointedAt) void load(path);
    pointedAt = path;
  };
  for (const type of intents) document.addEventListener(type, handleIntent, { passive: true });
}
