import { linkOf, pathOfLink } from './follow-links.ts';

const signs = ['pointerover', 'touchstart', 'focusin', 'pointercancel'] as const;

/**
 * Watches for the first signs that the reader is about to follow a link: pointer, touch, focus. The focus stays a
 * sign while the pointer is over no link: a pointer that rests gets there by itself when the page scrolls.
 *
 * @param base the path under which the site is served
 * @param onSign called with the path of the page that the reader points at; with undefined when it is none, or
 *   when what looked like a touch turns out to be scrolling
 * @returns a function that stops it
 */
export function watchIntent(base: string, onSign: (path: string | undefined) => void): () => void {
  const observe = (event: Event) => {
    const link = (event.type !== 'pointercancel' && linkOf(event.target)) || linkOf(document.activeElement);
    onSign(link ? pathOfLink(link, base) : undefined);
  };
  for (const type of signs) document.addEventListener(type, observe, { passive: true });
  return () => {
    for (const type of signs) document.removeEventListener(type, observe);
  };
}
