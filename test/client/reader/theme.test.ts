import { fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { applyChoices, handleChoices } from '#client/reader/theme.ts';
import { trackEventListeners } from '../../fixtures/browser/stub-browser.ts';

const key = 'gigawatt:theme';
const theme = () => document.documentElement.dataset.theme;

let leavePage = () => {};

beforeEach(() => {
  leavePage = trackEventListeners();
  document.body.innerHTML =
    '<button data-theme-switch><span id="inside">System</span></button><button id="other">Other</button>';
});

afterEach(() => {
  vi.restoreAllMocks();
  leavePage();
  localStorage.clear();
  document.body.innerHTML = '';
  delete document.documentElement.dataset.theme;
});

/** Runs the code of the two inline scripts. */
function startTheme(): void {
  applyChoices();
  handleChoices();
}

function element(selector: string): Element {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`${selector} is missing.`);
  return found;
}

/** Changes the storage as another tab does. */
function storedElsewhere(value: string | null, changed: string | null = key): void {
  if (value === null) localStorage.removeItem(key);
  else localStorage.setItem(key, value);
  window.dispatchEvent(new StorageEvent('storage', { key: changed, newValue: value }));
}

function blockStorage(): void {
  const block = () => {
    throw new DOMException('Storage is blocked.', 'SecurityError');
  };
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(block);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(block);
}

test('the default theme is that of the device', () => {
  startTheme();
  expect(theme()).toBe('system');
});

test.each(['system', 'light', 'dark'])('the chosen theme %s is applied at once', (chosen) => {
  localStorage.setItem(key, chosen);
  startTheme();
  expect(theme()).toBe(chosen);
});

test.each(['', 'Dark', 'sepia', '{"theme":"dark"}', '__proto__'])(
  'stored garbage "%s" means the theme of the device',
  (garbage) => {
    localStorage.setItem(key, garbage);
    startTheme();
    expect(theme()).toBe('system');
  },
);

test('the switch cycles through system, light and dark', () => {
  startTheme();
  const seen = [1, 2, 3, 4].map(() => {
    fireEvent.click(element('[data-theme-switch]'));
    return theme();
  });
  expect(seen).toEqual(['light', 'dark', 'system', 'light']);
});

test('a click inside the switch counts, a click outside does not', () => {
  startTheme();
  fireEvent.click(element('#other'));
  expect(theme()).toBe('system');
  fireEvent.click(element('#inside'));
  expect(theme()).toBe('light');
});

test('the choice is applied on the next page', () => {
  startTheme();
  fireEvent.click(element('[data-theme-switch]'));
  fireEvent.click(element('[data-theme-switch]'));
  delete document.documentElement.dataset.theme;
  startTheme();
  expect(theme()).toBe('dark');
});

test('a switch added by a later page works', () => {
  startTheme();
  document.body.innerHTML = '<button data-theme-switch>System</button>';
  fireEvent.click(element('[data-theme-switch]'));
  expect(theme()).toBe('light');
});

test('if storage is blocked, the switch works for the page', () => {
  blockStorage();
  startTheme();
  expect(theme()).toBe('system');
  fireEvent.click(element('[data-theme-switch]'));
  fireEvent.click(element('[data-theme-switch]'));
  expect(theme()).toBe('dark');
});

test('a choice in another tab is applied', () => {
  startTheme();
  storedElsewhere('dark');
  expect(theme()).toBe('dark');
  fireEvent.click(element('[data-theme-switch]'));
  expect(theme()).toBe('system');
});

test('clearing the storage in another tab resets the theme', () => {
  localStorage.setItem(key, 'dark');
  startTheme();
  storedElsewhere(null, null);
  expect(theme()).toBe('system');
});

test('a change to another key changes nothing', () => {
  startTheme();
  storedElsewhere('dark', 'gigawatt:saved');
  expect(theme()).toBe('system');
});

test('stored text settings are set on the document at once and after a change in another tab', () => {
  const text = () => document.documentElement.dataset.text;
  localStorage.setItem('gigawatt:text', '{"size":4}');
  startTheme();
  expect(text()).toBe('{"size":4}');
  localStorage.setItem('gigawatt:text', '{"size":5}');
  window.dispatchEvent(new StorageEvent('storage', { key: 'gigawatt:text' }));
  expect(text()).toBe('{"size":5}');
  localStorage.clear();
  window.dispatchEvent(new StorageEvent('storage', { key: null }));
  expect(text()).toBe('');
});
