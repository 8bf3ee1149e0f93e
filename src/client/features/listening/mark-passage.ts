import type { Passage } from './passages.ts';

/** Marks a passage with `data-read-aloud`, removes other marks and opens the disclosures around the passage. */
export function markPassage(passage: Passage | undefined): void {
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

/** Whether any part of an element is in view; true without an element. */
export function isInView(element: Element | undefined): boolean {
  if (!element) return true;
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

/** Scrolls to an element unless all of it is in view. */
export function scrollIntoViewIfNeeded(element: Element | undefined): void {
  if (!element) return;
  const { top, bottom, height } = element.getBoundingClientRect();
  // The player covers the bottom of the window.
  if (top >= 0 && bottom <= window.innerHeight * 0.8) return;
  const smooth = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({
    behavior: smooth ? 'smooth' : 'instant',
    block: height > window.innerHeight * 0.6 ? 'start' : 'center',
  });
}
