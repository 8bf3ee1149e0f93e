import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { applyChoices, followChoices, themeChoice, themes } from '#client/reader/theme.ts';
import { trackEventListeners } from '../../fixtures/browser/stub-browser.ts';

const key = 'gigawatt:theme';
const theme = () => document.documentElement.dataset.theme;

let leavePage = () => {};

beforeEach(() => {
  leavePage = trackEventListeners();
});

afterEach(() => {
  vi.restoreAllMocks();
  leavePage();
  localStorage.clear();
  delete document.documentElement.dataset.theme;
});

/** Runs the code of the two inline scripts. */
function startTheme(): void {
  applyChoices();
  followChoices();
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

test('a choice is applied at once and reported', () => {
  startTheme();
  for (const chosen of themes) {
    themeChoice.set(chosen);
    expect([theme(), themeChoice.get()]).toEqual([chosen, chosen]);
  }
});

test('subscribers hear of a choice, also of one in another tab', async () => {
  startTheme();
  const listener = vi.fn();
  const unsubscribe = themeChoice.subscribe(listener);
  themeChoice.set('dark');
  await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(1));
  storedElsewhere('light');
  await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(2));
  unsubscribe();
  expect(themeChoice.get()).toBe('light');
});

test('the choice is applied on the next page', () => {
  startTheme();
  themeChoice.set('dark');
  delete document.documentElement.dataset.theme;
  startTheme();
  expect(theme()).toBe('dark');
});

test('if storage is blocked, a choice holds for the page', () => {
  blockStorage();
  startTheme();
  expect(theme()).toBe('system');
  themeChoice.set('dark');
  expect(theme()).toBe('dark');
});

test('a choice in another tab is applied', () => {
  startTheme();
  storedElsewhere('dark');
  expect(theme()).toBe('dark');
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
