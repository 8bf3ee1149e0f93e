import { singleKeys } from '#client/reader/single-keys.ts';

/** A single key; `/` is also Ctrl K and ⌘ K. */
export type Shortcut = 'j' | 'k' | 'o' | 's' | 'e' | '/' | '?';

/** Elements in which the reader types. */
const fields = ':read-write, select, [role="textbox"]';

/**
 * Returns the shortcut that an event stands for; undefined while the reader types, in a dialog, and for single keys that
 * are turned off.
 */
export function shortcutOf(event: Event): Shortcut | undefined {
  // Browsers that fill in a form dispatch `keydown` events that are none.
  if (!(event instanceof KeyboardEvent)) return undefined;
  const { target, ctrlKey, metaKey, altKey, shiftKey } = event;
  // Some input methods report the key that ends a composition only by its code, 229.
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return undefined;
  if (altKey || event.getModifierState('AltGraph') || document.querySelector('dialog[open]'))
    return undefined;
  if (target instanceof Element && target.closest(fields)) return undefined;
  const key = keyOf(event);
  if (ctrlKey || metaKey) return key === 'k' && ctrlKey !== metaKey && !shiftKey ? '/' : undefined;
  // Many layouts have `/` and `?` on keys that need Shift.
  const keys = shiftKey ? '/?' : 'jkose/?';
  return keys.includes(key) && singleKeys.get() ? (key as Shortcut) : undefined;
}

/**
 * Returns the lower-case character of a key. What the layout types counts, unless that is a letter of another script or
 * takes the place of `/` on such layouts: then the position on an American keyboard does.
 */
function keyOf({ key, code, shiftKey }: KeyboardEvent): string {
  const isOtherScript = /[^\P{L}\p{Script=Latin}]/u.test(key);
  if (code === 'Slash' && (isOtherScript || '.,؟'.includes(key))) return shiftKey ? '?' : '/';
  return (isOtherScript ? code.replace('Key', '') : key).toLowerCase();
}
