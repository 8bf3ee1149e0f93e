const revealEvent = 'gigawatt:reveal';

/**
 * Whether a fragment has revealed the full story although the reader has chosen its key takeaways. It holds for the
 * page and is an attribute of the story, which styles match.
 */
export const revealedStory = {
  get: () => document.querySelector('[data-depths][data-revealed]') !== null,
  /** applies the reader's choice again */
  reset() {
    document.querySelector('[data-revealed]')?.removeAttribute('data-revealed');
    document.dispatchEvent(new Event(revealEvent));
  },
  subscribe(listener: () => void) {
    document.addEventListener(revealEvent, listener);
    return () => document.removeEventListener(revealEvent, listener);
  },
};

/**
 * Reveals the target of a fragment: opens the disclosures around it, shows the full story if the target is part of it
 * only, and focuses the target or, if it is a disclosure, its summary. Does not scroll.
 *
 * @param hash as in `location.hash`
 * @returns whether the page has the target
 */
export function revealFragment(hash: string): boolean {
  const target = document.getElementById(decodeFragment(hash));
  if (!target) return false;
  const closest = target.closest('details');
  for (let details = closest; details; details = details.parentElement?.closest('details') ?? null)
    details.open = true;
  if (target.closest('[data-full-story]')) {
    target.closest('[data-depths]')?.setAttribute('data-revealed', '');
    document.dispatchEvent(new Event(revealEvent));
  }
  const focusable = closest?.dataset.disclosure === target.id ? closest.querySelector('summary') : target;
  focusable?.focus({ preventScroll: true });
  return true;
}

/** Decodes a fragment; invalid encodings are used as they are. */
function decodeFragment(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}
