import type { Passage } from './passages.ts';

/** Marks the passage that is read, and no other; opens what it is folded away in. */
export function mark(passage: Passage | undefined): void {
  for (const marked of document.querySelectorAll('[data-read-aloud]'))
    marked.removeAttribute('data-read-aloud');
  const element = passage?.element;
  if (!element) return;
  element.dataset.readAloud = '';
  for (
    let details = element.closest('details');
    details;
    details = details.parentElement?.closest('details') ?? null
  )
    details.open = true;
}

/** Whether any of an element is in view; what is not there is not out of it. */
export function isInView(element: Element | undefined): boolean {
  if (!element) return true;
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

/** Scrolls to a passage that is not in view as a whole, gently where the reader has not asked for less motion. */
export function bringIntoView(element: Element | undefined): void {
  if (!element) return;
  const { top, bottom, height } = element.getBoundingClientRect();
  // The player lies over the foot of the window.
  if (top >= 0 && bottom <= window.innerHeight * 0.8) return;
  const smooth = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({
    behavior: smooth ? 'smooth' : 'instant',
    block: height > window.innerHeight * 0.6 ? 'start' : 'center',
  });
}
