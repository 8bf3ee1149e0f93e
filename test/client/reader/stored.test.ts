import { number, string } from 'valibot';
import { afterEach, expect, test, vi } from 'vitest';
import { hasStored } from '#client/reader/has-stored.ts';
import { openStored, storageFailedEvent } from '#client/reader/stored.ts';
import { listOf, mapOf } from '#client/reader/stored-shapes.ts';

const open = () => openStored<string[]>('names', listOf(string()));

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

/** Changes the storage as another tab does. */
function storedElsewhere(value: string | null, key: string | null = 'gigawatt:names'): void {
  if (value === null) localStorage.clear();
  else localStorage.setItem('gigawatt:names', value);
  window.dispatchEvent(new StorageEvent('storage', { key }));
}

test('a value is stored for the next page', () => {
  open().set(['a']);
  expect(open().get()).toEqual(['a']);
  expect(hasStored('other', 'names')).toBe(true);
});

test.each(['{', '"a"', 'null', '[1,{"a":2}]', ''])('stored garbage %s is passed to the parser', (garbage) => {
  localStorage.setItem('gigawatt:names', garbage);
  expect(open().get()).toEqual([]);
});

test('invalid entries of a list or a map are dropped', () => {
  expect(listOf(number())([1, 'a', 2, null])).toEqual([1, 2]);
  expect(mapOf(number())({ a: 1, b: 'b', c: 3 })).toEqual(
    new Map([
      ['a', 1],
      ['c', 3],
    ]),
  );
  expect(mapOf(number())('ab')).toEqual(new Map());
});

test('a map is stored as an object', () => {
  const counts = () => openStored('counts', mapOf(number()));
  counts().set(
    new Map([
      ['__proto__', 1],
      ['a', 2],
    ]),
  );
  expect([...counts().get()]).toEqual([
    ['__proto__', 1],
    ['a', 2],
  ]);
});

test('the value is the same object until it changes', () => {
  localStorage.setItem('gigawatt:names', '["a"]');
  const names = open();
  expect(names.get()).toBe(names.get());
});

test('subscribers are notified of a change until they unsubscribe', () => {
  const names = open();
  const listener = vi.fn();
  const stop = names.subscribe(listener);
  names.set(['a']);
  expect(listener).toHaveBeenCalledTimes(1);
  stop();
  names.set(['b']);
  expect(listener).toHaveBeenCalledTimes(1);
});

test('subscribers are notified of a change in another tab, but not to another value', () => {
  const names = open();
  const listener = vi.fn();
  names.subscribe(listener);
  storedElsewhere('["b"]');
  expect(names.get()).toEqual(['b']);
  storedElsewhere('["b"]', 'gigawatt:other');
  expect(listener).toHaveBeenCalledTimes(1);
  storedElsewhere(null, null);
  expect(names.get()).toEqual([]);
});

test('a page restored from the back/forward cache reads the changes of other tabs', () => {
  const names = open();
  const listener = vi.fn();
  names.subscribe(listener);
  localStorage.setItem('gigawatt:names', '["b"]');
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  expect(names.get()).toEqual(['b']);
  expect(listener).toHaveBeenCalledTimes(1);
});

test('a change in another tab is read without subscribers', () => {
  const names = open();
  storedElsewhere('["b"]');
  expect(names.get()).toEqual(['b']);
});

test('if storage is blocked, a value lasts for the page and an event is dispatched', () => {
  const block = () => {
    throw new DOMException('Storage is blocked.', 'SecurityError');
  };
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(block);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(block);
  const onStorageFailed = vi.fn();
  document.addEventListener(storageFailedEvent, onStorageFailed, { once: true });
  const names = open();
  expect(hasStored('names')).toBe(false);
  names.set(['a']);
  expect(names.get()).toEqual(['a']);
  expect(onStorageFailed).toHaveBeenCalledTimes(1);
});

test('if storage is full, a value lasts for the page and the stored one stays', () => {
  open().set(['a']);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  });
  const names = open();
  names.set(['a', 'b']);
  expect(names.get()).toEqual(['a', 'b']);
  expect(open().get()).toEqual(['a']);
  // Reading the storage again does not lose it.
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  expect(names.get()).toEqual(['a', 'b']);
});
