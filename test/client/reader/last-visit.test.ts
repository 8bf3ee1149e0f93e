import { afterEach, expect, test, vi } from 'vitest';
import { forgetVisits, markReturning, noteVisit } from '#client/reader/last-visit.ts';

const minute = 60_000;
const seen = (count: number) => ({ count, newest: '2026-06-08', slugs: [`story-${count}`] });

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
  delete document.documentElement.dataset.returning;
});

test('the first visit has none before it', () => {
  expect(noteVisit(seen(1), 0)).toBeUndefined();
  expect(noteVisit(seen(2), 100 * minute)).toEqual(seen(1));
});

test('within a visit, what was there at the visit before stays the measure', () => {
  noteVisit(seen(1), 0);
  expect(noteVisit(seen(2), 10 * minute)).toBeUndefined();
  expect(noteVisit(seen(3), 50 * minute)).toEqual(seen(2));
  expect(noteVisit(seen(4), 70 * minute)).toEqual(seen(2));
  expect(noteVisit(seen(5), 101 * minute)).toEqual(seen(4));
});

test.each(['{', '[]', '{"now":{}}', '{"now":{"slugs":"a","count":1},"at":0}', '{"now":null}'])(
  'stored garbage %s is as if the reader had never been there',
  (garbage) => {
    localStorage.setItem('gigawatt:visits', garbage);
    expect(noteVisit(seen(1), 100 * minute)).toBeUndefined();
    expect(noteVisit(seen(2), 200 * minute)).toEqual(seen(1));
  },
);

test('where storage is blocked every visit is the first', () => {
  for (const method of ['getItem', 'setItem'] as const) {
    vi.spyOn(Storage.prototype, method).mockImplementation(() => {
      throw new DOMException('Storage is blocked.', 'SecurityError');
    });
  }
  noteVisit(seen(1), 0);
  expect(noteVisit(seen(2), 100 * minute)).toBeUndefined();
  expect(Storage.prototype.setItem).toHaveBeenCalled();
  markReturning();
  expect(document.documentElement.dataset.returning).toBeUndefined();
});

test('room for what is said to a returning reader is made at the second visit', () => {
  markReturning();
  expect(document.documentElement.dataset.returning).toBeUndefined();
  noteVisit(seen(1), 0);
  markReturning();
  expect(document.documentElement.dataset.returning).toBe('');
});

test('visits that are forgotten leave nothing, and can be brought back', () => {
  noteVisit(seen(1), 0);
  const bringBack = forgetVisits();
  expect(localStorage).toHaveLength(0);
  bringBack();
  expect(noteVisit(seen(2), 100 * minute)).toEqual(seen(1));
});

test('where storage is blocked there are no visits to forget', () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('Storage is blocked.', 'SecurityError');
  });
  expect(forgetVisits()).not.toThrow();
});
