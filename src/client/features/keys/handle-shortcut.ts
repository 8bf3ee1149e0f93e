import * as messages from 'virtual:gigawatt/messages';
import { shortcutOf } from './shortcut-of.ts';

/** The shortcuts that the dialog lists. `watch-tools.ts` handles those of the search, its field handles Esc. */
export const shortcuts = [
  { key: 'j', action: messages.nextStory },
  { key: 'k', action: messages.previousStory },
  { key: 'o', action: messages.openTheStory },
  { key: 's', action: messages.saveTheStory },
  { key: 'e', action: messages.toggleAllAnswers },
  { key: '/', action: messages.goToSearch },
  { key: messages.keyControlK, action: messages.goToSearchOnMac },
  { key: messages.keyEscape, action: messages.clearSearchField },
  { key: '?', action: messages.showShortcutList },
] as const;

/**
 * Handles a shortcut.
 *
 * @param showShortcuts opens the list of shortcuts
 */
export function handleShortcut(event: KeyboardEvent, showShortcuts: () => void): void {
  const shortcut = shortcutOf(event);
  const page = document.querySelector('main');
  if (!page) return;
  const story = page.querySelector('h1')?.closest('article') ?? undefined;
  const focused = document.activeElement?.closest('article') ?? undefined;
  if (shortcut === 'j' || shortcut === 'k') {
    const forward = shortcut === 'j';
    if (!story) focusCard(page, focused, forward);
    else if (!event.repeat) page.querySelector<HTMLElement>(`a[rel="${forward ? 'next' : 'prev'}"]`)?.click();
  } else if (event.repeat) return;
  else if (shortcut === 'o' && focused && focused !== story) open(storyLink(focused));
  else if (shortcut === 's') (focused ?? story)?.querySelector<HTMLElement>('[data-save]')?.click();
  else if (shortcut === 'e') toggleAll(page);
  else if (shortcut === '?') showShortcuts();
}

/** The link to a card's story, which is in its heading. */
function storyLink(card: Element): HTMLElement | null {
  return card.querySelector<HTMLElement>(':is(h2, h3) a');
}

/** Follows a link. With the focus, Back returns to it. */
function open(link: HTMLElement | null): void {
  link?.focus({ preventScroll: true });
  link?.click();
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

/** Opens the answers, or closes them if all are open. The reading depth may hide some. */
function toggleAll(page: Element): void {
  const all = [...page.querySelectorAll<HTMLDetailsElement>('details[data-disclosure]')];
  const shown = all.filter((details) => details.getClientRects().length > 0);
  const open = !shown.every((details) => details.open);
  for (const details of shown) details.open = open;
}
