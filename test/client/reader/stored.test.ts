import { number, string } from 'valibot';
import { afterEach, expect, test, vi } from 'vitest';
import { hasStored } from '#client/reader/has-stored.ts';
import { forgetfulEvent, openStored } from '#client/reader/stored.ts';
import { listOf, mapOf } from '#client/reader/stored-shapes.ts';

const open = () => openStored<string[]>('names', listOf(string()));

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

/** Another tab has changed what is stored. */
function storedElsewhere(value: string | null, key: string | null = 'gigawatt:names'): void {
  if (value === null) localStorage.clear();
  else localStorage.setItem('gigawatt:names', value);
  window.dispatchEvent(new StorageEvent('storage', { key }));
}

test('what was set is there on the next page', () => {
  open().set(['a']);
  expect(open().get()).toEqual(['a']);
  expect(hasStored('other', 'names')).toBe(true);
});

test.each(['{', '"a"', 'null', '[1,{"a":2}]', ''])(
  'stored garbage %s is what the reader of values makes of it',
  (garbage) => {
    localStorage.setItem('gigawatt:names', garbage);
    expect(open().get()).toEqual([]);
  },
);

test('of a list or a map with garbage in it, what is sound is kept', () => {
  expect(listOf(number())([1, 'a', 2, null])).toEqual([1, 2]);
  expect(mapOf(number())({ a: 1, b: 'b', c: 3 })).toEqual(
    new Map([
      ['a', 1],
      ['c', 3],
    ]),
  );
  expect(mapOf(number())('ab')).toEqual(new Map());
});

test('a map is stored by its names', () => {
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

test('a change is told to those who subscribe, and no longer to those who have ended it', () => {
  const names = open();
  const listener = vi.fn();
  const stop = names.subscribe(listener);
  names.set(['a']);
  expect(listener).toHaveBeenCalledTimes(1);
  stop();
  names.set(['b']);
  expect(listener).toHaveBeenCalledTimes(1);
});

test('a change in another tab is followed and told; one of something else is not', () => {
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

test('a page that returns from the back/forward cache reads what other tabs have stored meanwhile', () => {
  const names = open();
  const listener = vi.fn();
  names.subscribe(listener);
  localStorage.setItem('gigawatt:names', '["b"]');
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  expect(names.get()).toEqual(['b']);
  expect(listener).toHaveBeenCalledTimes(1);
});

test('a change in another tab is followed while nobody subscribes', () => {
  const names = open();
  storedElsewhere('["b"]');
  expect(names.get()).toEqual(['b']);
});

test('where storage is blocked a value holds for the page, and the document is told', () => {
  const block = () => {
    throw new DOMException('Storage is blocked.', 'SecurityError');
  };
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(block);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(block);
  const told = vi.fn();
  document.addEventListener(forgetfulEvent, told, { once: true });
  const names = open();
  expect(hasStored('names')).toBe(false);
  names.set(['a']);
  expect(names.get()).toEqual(['a']);
  expect(told).toHaveBeenCalledTimes(1);
});

test('where storage is full a value holds for the page, and what was stored stays', () => {
  open().set(['a']);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  });
  const names = open();
  names.set(['a', 'b']);
  expect(names.get()).toEqual(['a', 'b']);
  expect(open().get()).toEqual(['a']);
  // Nor is it lost when all is read anew.
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  expect(names.get()).toEqual(['a', 'b']);
});
