import { afterEach, describe, expect, test } from 'vitest';
import { shortcutOf } from '#client/features/keys/shortcut-of.ts';
import { singleKeys } from '#client/reader/single-keys.ts';

afterEach(() => {
  singleKeys.set(true);
  document.body.replaceChildren();
});

/** Presses a key and returns the shortcut that it stands for. */
function press(init: KeyboardEventInit, target: Element = document.body) {
  let shortcut: ReturnType<typeof shortcutOf>;
  const handleKey = (event: Event) => {
    shortcut = shortcutOf(event);
  };
  document.addEventListener('keydown', handleKey, { once: true });
  target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
  return shortcut;
}

/** Creates an element from HTML, in the page. */
function add(html: string): Element {
  document.body.innerHTML = html;
  return document.body.querySelector('[data-target]') ?? (document.body.firstElementChild as Element);
}

test.each<[name: string, KeyboardEventInit, string]>([
  ['a letter', { key: 'j', code: 'KeyJ' }, 'j'],
  ['a letter with Caps Lock', { key: 'J', code: 'KeyJ' }, 'j'],
  ['the key of j with a Russian layout', { key: 'о', code: 'KeyJ' }, 'j'],
  ['the key of j with a Russian layout and Caps Lock', { key: 'О', code: 'KeyJ' }, 'j'],
  ['the key of k with a Korean layout', { key: 'ㅏ', code: 'KeyK' }, 'k'],
  ['the key of e with a Greek layout', { key: 'ε', code: 'KeyE' }, 'e'],
  ['j of the Dvorak layout', { key: 'j', code: 'KeyC' }, 'j'],
  ['s of the Bépo layout', { key: 's', code: 'KeyK' }, 's'],
  ['/ with an American layout', { key: '/', code: 'Slash' }, '/'],
  ['/ with a German layout', { key: '/', code: 'Digit7', shiftKey: true }, '/'],
  ['/ with a French layout', { key: '/', code: 'Period', shiftKey: true }, '/'],
  ['/ with a numeric keypad', { key: '/', code: 'NumpadDivide' }, '/'],
  ['the key of / with a Russian layout', { key: '.', code: 'Slash' }, '/'],
  ['the key of / with an Arabic layout', { key: 'ظ', code: 'Slash' }, '/'],
  ['? with an American layout', { key: '?', code: 'Slash', shiftKey: true }, '?'],
  ['? with a German layout', { key: '?', code: 'Minus', shiftKey: true }, '?'],
  ['the key of ? with a Russian layout', { key: ',', code: 'Slash', shiftKey: true }, '?'],
  ['the key of ? with an Arabic layout', { key: '؟', code: 'Slash', shiftKey: true }, '?'],
  ['Ctrl K', { key: 'k', code: 'KeyK', ctrlKey: true }, '/'],
  ['Ctrl K with Caps Lock', { key: 'K', code: 'KeyK', ctrlKey: true }, '/'],
  ['Ctrl K with a Russian layout', { key: 'л', code: 'KeyK', ctrlKey: true }, '/'],
  ['⌘ K', { key: 'k', code: 'KeyK', metaKey: true }, '/'],
])('%s is a shortcut', (_, init, shortcut) => {
  expect(press(init)).toBe(shortcut);
});

test.each<[name: string, KeyboardEventInit]>([
  ['another letter on the key of j, as in the Dvorak layout', { key: 'h', code: 'KeyJ' }],
  ['a full stop on the key of e, as in the Dvorak layout', { key: '.', code: 'KeyE' }],
  ['a Latin letter with an accent', { key: 'é', code: 'KeyE' }],
  ['a hyphen on the key of /, as in the German layout', { key: '-', code: 'Slash' }],
  ['a section sign on the key of ?, as in the French layout', { key: '§', code: 'Slash', shiftKey: true }],
  ['a capital letter', { key: 'J', code: 'KeyJ', shiftKey: true }],
  ['a letter with Alt', { key: 'j', code: 'KeyJ', altKey: true }],
  ['a letter with Ctrl', { key: 'j', code: 'KeyJ', ctrlKey: true }],
  ['a letter with ⌘', { key: 's', code: 'KeyS', metaKey: true }],
  ['a letter with AltGr', { key: 'j', code: 'KeyJ', modifierAltGraph: true }],
  ['AltGr on Windows', { key: 'k', code: 'KeyK', ctrlKey: true, altKey: true }],
  ['Ctrl Shift K', { key: 'K', code: 'KeyK', ctrlKey: true, shiftKey: true }],
  ['a letter during composition', { key: 'j', code: 'KeyJ', isComposing: true }],
  ['a key that an input method handles', { key: 'j', code: 'KeyJ', keyCode: 229 }],
  ['another key', { key: 'Enter', code: 'Enter' }],
])('%s is no shortcut', (_, init) => {
  expect(press(init)).toBeUndefined();
});

describe('shortcuts are left alone in', () => {
  test.each([
    '<input>',
    '<input type="search">',
    '<textarea></textarea>',
    '<select></select>',
    '<div contenteditable="true"><b data-target>Text</b></div>',
    '<div role="textbox"></div>',
  ])('%s', (html) => {
    const field = add(html);
    expect(press({ key: 'j', code: 'KeyJ' }, field)).toBeUndefined();
    expect(press({ key: 'k', code: 'KeyK', ctrlKey: true }, field)).toBeUndefined();
  });

  test('an open dialog', () => {
    expect(
      press({ key: 'j' }, add('<dialog open><button data-target>Close</button></dialog>')),
    ).toBeUndefined();
  });
});

test.each([
  '<input type="radio">',
  '<input type="checkbox">',
  '<button>Save</button>',
  '<a href="/">Link</a>',
])('shortcuts work on %s', (html) => {
  expect(press({ key: 'j', code: 'KeyJ' }, add(html))).toBe('j');
});

test('with single keys turned off, only Ctrl K is a shortcut', () => {
  singleKeys.set(false);
  expect(press({ key: 'j' })).toBeUndefined();
  expect(press({ key: '/' })).toBeUndefined();
  expect(press({ key: '?', shiftKey: true })).toBeUndefined();
  expect(press({ key: 'k', ctrlKey: true })).toBe('/');
});

test('a filled-in form, which dispatches events without a key, is no shortcut', () => {
  expect(shortcutOf(new Event('keydown'))).toBeUndefined();
});
