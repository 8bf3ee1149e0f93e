import { singleKeys } from '#client/reader/single-keys.ts';

/** What takes keys for itself; a key that is pressed in it, or while a dialog is open, is not for the page. */
const fields = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/**
 * Leads to the search on `/`, unless keys pressed alone are turned off, and on Ctrl or ⌘ with K.
 *
 * @param open leads to the search
 * @returns a function that stops it
 */
export function followSearchKeys(open: () => void): () => void {
  function follow(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
    if (event.defaultPrevented || event.isComposing || altKey || document.querySelector('dialog[open]'))
      return;
    const isSlash = key === '/' && !ctrlKey && !metaKey && singleKeys.get();
    const isChord = key.toLowerCase() === 'k' && ctrlKey !== metaKey && !shiftKey;
    if (!isSlash && !isChord) return;
    if (target instanceof Element && target.closest(fields)) return;
    event.preventDefault();
    open();
  }
  document.addEventListener('keydown', follow);
  return () => document.removeEventListener('keydown', follow);
}
