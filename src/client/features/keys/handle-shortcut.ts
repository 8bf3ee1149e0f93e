import { singleKeys } from '#client/reader/single-keys.ts';

/** The shortcuts that the dialog lists. `search-keys.ts` handles those that open the search. */
export const shortcuts = [
  { key: 'j', action: 'Next story' },
  { key: 'k', action: 'Previous story' },
  { key: 'o', action: 'Open the story' },
  { key: 's', action: 'Save the story' },
  { key: 'e', action: 'Expand or collapse all answers' },
  { key: '/', action: 'Search' },
  { key: 'Ctrl K', action: 'Search (⌘ K on a Mac)' },
  { key: '?', action: 'Show this list' },
] as const;

/**
 * Handles a single-key shortcut, unless the reader is typing, a dialog is open, or single-key shortcuts are off.
 *
 * @param showShortcuts opens the list of shortcuts
 */
export function handleShortcut(event: KeyboardEvent, showShortcuts: () => void): void {
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
  else if (key === 'o' && focused && focused !== story) storyLink(focused)?.click();
  else if (key === 's') (focused ?? story)?.querySelector<HTMLElement>('[data-save]')?.click();
  else if (key === 'e') toggleAll([...page.querySelectorAll('details')]);
  else if (key === '?') showShortcuts();
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, [role="textbox"]') !== null;
}

/** The link to a card's story, which is in its heading. */
function storyLink(card: Element): HTMLElement | null {
  return card.querySelector<HTMLElement>(':is(h2, h3) a');
}

/** Moves the focus to the next or previous card, starting from the focused one or from the scroll position. */
function focusCard(page: Element, focused: Element | undefined, forward: boolean): void {
  // Stories in a closed disclosure have no visible link.
  const cards = [...page.querySelectorAll('article')].filter(
    (card) => storyLink(card)?.getClientRects().length,
  );
  const current = focused ? cards.indexOf(focused as HTMLElement) : -1;
  const inView = cards.findIndex((card) => card.getBoundingClientRect().bottom > window.innerHeight * 0.2);
  const start = inView < 0 ? cards.length : inView;
  const card = current < 0 ? cards[forward ? start : start - 1] : cards[current + (forward ? 1 : -1)];
  if (!card) return;
  card.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  storyLink(card)?.focus({ preventScroll: true });
}

function toggleAll(disclosures: HTMLDetailsElement[]): void {
  const open = !disclosures.every((disclosure) => disclosure.open);
  for (const disclosure of disclosures) disclosure.open = open;
}
