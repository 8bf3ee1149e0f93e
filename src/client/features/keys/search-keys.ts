import { singleKeys } from '#client/reader/single-keys.ts';

/** Elements that handle keys themselves. */
const fields = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/**
 * Opens the search on Ctrl K or ⌘ K, and on `/` unless single-key shortcuts are off. Ignores keys in form fields and
 * while a dialog is open.
 *
 * @returns a function that stops listening
 */
export function listenForSearchKeys(open: () => void): () => void {
  function handleKey(event: KeyboardEvent): void {
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
  document.addEventListener('keydown', handleKey);
  return () => document.removeEventListener('keydown', handleKey);
}
