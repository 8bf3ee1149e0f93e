import { singleKeys } from '#client/reader/single-keys.ts';

/** The list of keys. Those that search are the search's own. */
export const keys = [
  { key: 'j', does: 'Next story' },
  { key: 'k', does: 'Previous story' },
  { key: 'o', does: 'Open the story' },
  { key: 's', does: 'Save the story' },
  { key: 'e', does: 'Open all answers, or close them' },
  { key: '/', does: 'Search' },
  { key: 'Ctrl K', does: 'Search (⌘ K on a Mac)' },
  { key: '?', does: 'Show this list' },
] as const;

/**
 * Does what a key pressed alone asks for, unless the reader types, a dialog is open, or such keys are turned off.
 *
 * @param showKeys shows the list of keys
 */
export function pressKey(event: KeyboardEvent, showKeys: () => void): void {
  const { key, target, ctrlKey, metaKey, altKey, isComposing, repeat, defaultPrevented } = event;
  if (!singleKeys.get() || ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return;
  if (isTyping(target) || document.querySelector('dialog[open]')) return;
  const page = document.querySelector('main');
  if (!page) return;
  const story = page.querySelector('h1')?.closest('article') ?? undefined;
  const focused = document.activeElement?.closest('article') ?? undefined;
  if (key === 'j' || key === 'k') {
    if (!story) focusCard(page, focused, key === 'j');
    else if (!repeat) page.querySelector<HTMLElement>(`a[rel="${key === 'j' ? 'next' : 'prev'}"]`)?.click();
  } else if (repeat) return;
  else if (key === 'o' && focused && focused !== story) linkOf(focused)?.click();
  else if (key === 's') (focused ?? story)?.querySelector<HTMLElement>('[data-save]')?.click();
  else if (key === 'e') toggleAll([...page.querySelectorAll('details')]);
  else if (key === '?') showKeys();
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, [role="textbox"]') !== null;
}

/** The link to a card's story is the one in its heading. */
function linkOf(card: Element): HTMLElement | null {
  return card.querySelector<HTMLElement>(':is(h2, h3) a');
}

/** Goes on from the card that has the focus, else from where the reader has scrolled to. */
function focusCard(page: Element, focused: Element | undefined, forward: boolean): void {
  // Muted stories are not shown.
  const cards = [...page.querySelectorAll('article')].filter((card) => linkOf(card)?.getClientRects().length);
  const here = focused ? cards.indexOf(focused as HTMLElement) : -1;
  const inView = cards.findIndex((card) => card.getBoundingClientRect().bottom > window.innerHeight * 0.2);
  const first = inView < 0 ? cards.length : inView;
  const card = here < 0 ? cards[forward ? first : first - 1] : cards[here + (forward ? 1 : -1)];
  if (!card) return;
  card.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  linkOf(card)?.focus({ preventScroll: true });
}

function toggleAll(disclosures: HTMLDetailsElement[]): void {
  const open = !disclosures.every((disclosure) => disclosure.open);
  for (const disclosure of disclosures) disclosure.open = open;
}
