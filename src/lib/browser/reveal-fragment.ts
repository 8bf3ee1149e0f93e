/**
 * Reveals the target of a fragment: opens the disclosures around it, shows parts that the reading depth hides, and
 * focuses the target or, if it is a disclosure, its summary. Does not scroll.
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
  // A link to a part overrides the reading depth.
  for (let part = partOf(target); part; part = partOf(part.parentElement)) part.dataset.revealed = '';
  const focusable = closest?.dataset.disclosure === target.id ? closest.querySelector('summary') : target;
  focusable?.focus({ preventScroll: true });
  return true;
}

function partOf(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>('[data-from]') ?? null;
}

/** Decodes a fragment; invalid encodings are used as they are. */
function decodeFragment(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}
