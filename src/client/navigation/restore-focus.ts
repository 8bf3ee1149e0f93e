import type { DataRouter } from 'react-router';
import { readEntryState } from '#lib/browser/history-entry.ts';
import { isPlainClick } from '#lib/browser/plain-click.ts';
import { linkOf } from './intercept-links.ts';

/** Its key beside the router's in `history.state`; pages store theirs in the router's `usr`. */
const stateKey = 'followed';

/** A link's address, and its position among the page's links to that address. */
type FollowedLink = [href: string, index: number];

/** Returns the focus to the link that the reader followed, on Back and Forward and when such a page is loaded anew. */
export function restoreFocus(router: Pick<DataRouter, 'state' | 'subscribe'>): void {
  // In the capture phase, since the application navigates when the click reaches the document.
  document.addEventListener('click', storeLink, true);
  let { location } = router.state;
  let stop = focusLink();
  router.subscribe((state) => {
    if (state.navigation.state !== 'idle' || state.location === location) return;
    location = state.location;
    stop();
    if (state.historyAction !== 'POP') return;
    const { activeElement } = document;
    // After the page has been rendered and its heading focused.
    const frame = requestAnimationFrame(() => {
      stop = focusLink(activeElement);
    });
    stop = () => cancelAnimationFrame(frame);
  });
}

/** Stores in the history entry which link the reader follows. */
function storeLink(event: MouseEvent): void {
  const link = linkOf(event.target);
  if (!link || !isPlainClick(event)) return;
  // Not a link that a shortcut clicks elsewhere on the page: the reader's place is not there.
  const isReadersPlace = event.detail > 0 || document.activeElement === link;
  const followed: FollowedLink = [link.href, linksTo(link.href).indexOf(link)];
  const { history } = window;
  history.replaceState({ ...history.state, [stateKey]: isReadersPlace ? followed : undefined }, '');
}

/**
 * Focuses the link that was followed from the current history entry, without scrolling, unless the reader has moved the
 * focus. Stored stories and search results may be rendered later.
 *
 * @param focusedBefore the element that had the focus when the entry became the current one
 * @returns a function that stops waiting
 */
function focusLink(focusedBefore?: Element | null): () => void {
  const followed = readEntryState(window.history.state, stateKey) as FollowedLink | undefined;
  if (!Array.isArray(followed)) return () => {};
  const [href, index] = followed;
  const tryFocus = () => {
    const { activeElement } = document;
    // A navigation focuses the heading.
    if (activeElement !== focusedBefore && !activeElement?.matches('body, h1')) return true;
    // "Continue at 22%" changes or goes with reading; the link to the whole story stays.
    const link = linksTo(href)[index] ?? linksTo(href.replace(/#.*/, ''))[0];
    link?.focus({ preventScroll: true });
    return link !== undefined && link === document.activeElement;
  };
  const observer = new MutationObserver(() => {
    if (tryFocus()) observer.disconnect();
  });
  if (!tryFocus()) observer.observe(document.body, { childList: true, subtree: true });
  return () => observer.disconnect();
}

function linksTo(href: string): HTMLElement[] {
  return [...document.links].filter((link) => link.href === href);
}
