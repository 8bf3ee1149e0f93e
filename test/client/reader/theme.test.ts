import { fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followChoices, showChoices } from '#client/reader/theme.ts';
import { openPage } from '../../fixtures/browser/browser.ts';

const key = 'gigawatt:theme';
const theme = () => document.documentElement.dataset.theme;

let leavePage = () => {};

beforeEach(() => {
  leavePage = openPage();
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

/** What the two scripts in the HTML do. */
function startTheme(): void {
  showChoices();
  followChoices();
}

function element(selector: string): Element {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`${selector} is not there.`);
  return found;
}

/** Another tab has changed what is stored. */
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

test('a reader who has chosen nothing gets the theme of the device', () => {
  startTheme();
  expect(theme()).toBe('system');
});

test.each(['system', 'light', 'dark'])('the chosen theme %s is in force at once', (chosen) => {
  localStorage.setItem(key, chosen);
  startTheme();
  expect(theme()).toBe(chosen);
});

test.each(['', 'Dark', 'sepia', '{"theme":"dark"}', '__proto__'])(
  'stored garbage "%s" is the theme of the device',
  (garbage) => {
    localStorage.setItem(key, garbage);
    startTheme();
    expect(theme()).toBe('system');
  },
);

test('the switch goes round: system, light, dark, system', () => {
  startTheme();
  const seen = [1, 2, 3, 4].map(() => {
    fireEvent.click(element('[data-theme-switch]'));
    return theme();
  });
  expect(seen).toEqual(['light', 'dark', 'system', 'light']);
});

test('a click on the words inside the switch counts, a click elsewhere does not', () => {
  startTheme();
  fireEvent.click(element('#other'));
  expect(theme()).toBe('system');
  fireEvent.click(element('#inside'));
  expect(theme()).toBe('light');
});

test('the choice is there on the next page', () => {
  startTheme();
  fireEvent.click(element('[data-theme-switch]'));
  fireEvent.click(element('[data-theme-switch]'));
  delete document.documentElement.dataset.theme;
  startTheme();
  expect(theme()).toBe('dark');
});

test('a switch that came with a later page works too', () => {
  startTheme();
  document.body.innerHTML = '<button data-theme-switch>System</button>';
  fireEvent.click(element('[data-theme-switch]'));
  expect(theme()).toBe('light');
});

test('where storage is blocked the switch works for the page', () => {
  blockStorage();
  startTheme();
  expect(theme()).toBe('system');
  fireEvent.click(element('[data-theme-switch]'));
  fireEvent.click(element('[data-theme-switch]'));
  expect(theme()).toBe('dark');
});

test('a choice in another tab is followed', () => {
  startTheme();
  storedElsewhere('dark');
  expect(theme()).toBe('dark');
  fireEvent.click(element('[data-theme-switch]'));
  expect(theme()).toBe('system');
});

test('storage that another tab has emptied is the theme of the device', () => {
  localStorage.setItem(key, 'dark');
  startTheme();
  storedElsewhere(null, null);
  expect(theme()).toBe('system');
});

test('what other parts of the site store changes nothing', () => {
  startTheme();
  storedElsewhere('dark', 'gigawatt:saved');
  expect(theme()).toBe('system');
});

test('the text settings are shown to styles as they are stored, at once and after a change elsewhere', () => {
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
