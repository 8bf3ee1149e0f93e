/**
 * Opens every disclosure around a fragment's target, shows the parts that the reading depth hides, and gives the focus to the target, or to the summary of
 * the disclosure that the fragment stands for. Scrolling is left to the caller.
 *
 * @param hash the address's fragment with its number sign, as `location.hash` gives it
 * @returns whether the page has such a target
 */
export function revealFragment(hash: string): boolean {
  const target = document.getElementById(decodeFragment(hash));
  if (!target) return false;
  const own = target.closest('details');
  for (let details = own; details; details = details.parentElement?.closest('details') ?? null)
    details.open = true;
  // An address wins over the chosen reading depth.
  for (let part = partOf(target); part; part = partOf(part.parentElement)) part.dataset.revealed = '';
  const focusable = own?.dataset.disclosure === target.id ? own.querySelector('summary') : target;
  focusable?.focus({ preventScroll: true });
  return true;
}

function partOf(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>('[data-from]') ?? null;
}

/** A fragment that is not properly encoded stands for itself. */
function decodeFragment(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}
