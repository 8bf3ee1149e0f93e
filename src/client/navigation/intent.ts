import { linkOf, pathOfLink } from './intercept-links.ts';

const intentEvents = ['pointerover', 'touchstart', 'focusin', 'pointercancel'] as const;

/**
 * Watches for hints that the reader is about to follow a link: pointer, touch, focus. While the pointer is over no
 * link, the focused link counts: scrolling moves a resting pointer off links.
 *
 * @param base the path under which the site is served
 * @param onIntent called with the path of the link's page without base, or undefined if there is none or a touch turns
 *   out to be scrolling
 * @returns a function that removes the listeners
 */
export function watchIntent(base: string, onIntent: (path: string | undefined) => void): () => void {
  const observe = (event: Event) => {
    const link = (event.type !== 'pointercancel' && linkOf(event.target)) || linkOf(document.activeElement);
    onIntent(link ? pathOfLink(link, base) : undefined);
  };
  for (const type of intentEvents) document.addEventListener(type, observe, { passive: true });
  return () => {
    for (const type of intentEvents) document.removeEventListener(type, observe);
  };
}
