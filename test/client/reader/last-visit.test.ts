import { afterEach, expect, test, vi } from 'vitest';
import { deleteVisits, markReturning, recordVisit } from '#client/reader/last-visit.ts';

const minute = 60_000;
const seen = (count: number) => ({ count, newest: '2026-06-08', slugs: [`story-${count}`] });

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
  delete document.documentElement.dataset.returning;
});

test('there is no visit before the first', () => {
  expect(recordVisit(seen(1), 0)).toBeUndefined();
  expect(recordVisit(seen(2), 100 * minute)).toEqual(seen(1));
});

test('within a visit, the previous visit stays the same', () => {
  recordVisit(seen(1), 0);
  expect(recordVisit(seen(2), 10 * minute)).toBeUndefined();
  expect(recordVisit(seen(3), 50 * minute)).toEqual(seen(2));
  expect(recordVisit(seen(4), 70 * minute)).toEqual(seen(2));
  expect(recordVisit(seen(5), 101 * minute)).toEqual(seen(4));
});

test.each(['{', '[]', '{"now":{}}', '{"now":{"slugs":"a","count":1},"at":0}', '{"now":null}'])(
  'stored garbage %s counts as no visit',
  (garbage) => {
    localStorage.setItem('gigawatt:visits', garbage);
    expect(recordVisit(seen(1), 100 * minute)).toBeUndefined();
    expect(recordVisit(seen(2), 200 * minute)).toEqual(seen(1));
  },
);

test('if storage is blocked, every visit is the first', () => {
  for (const method of ['getItem', 'setItem'] as const) {
    vi.spyOn(Storage.prototype, method).mockImplementation(() => {
      throw new DOMException('Storage is blocked.', 'SecurityError');
    });
  }
  recordVisit(seen(1), 0);
  expect(recordVisit(seen(2), 100 * minute)).toBeUndefined();
  expect(Storage.prototype.setItem).toHaveBeenCalled();
  markReturning();
  expect(document.documentElement.dataset.returning).toBeUndefined();
});

test('room for the note to returning readers is reserved from the second visit on', () => {
  markReturning();
  expect(document.documentElement.dataset.returning).toBeUndefined();
  recordVisit(seen(1), 0);
  markReturning();
  expect(document.documentElement.dataset.returning).toBe('');
});

test('deleted visits can be restored', () => {
  recordVisit(seen(1), 0);
  const restore = deleteVisits();
  expect(localStorage).toHaveLength(0);
  restore();
  expect(recordVisit(seen(2), 100 * minute)).toEqual(seen(1));
});

test('if storage is blocked, deleting visits does nothing', () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('Storage is blocked.', 'SecurityError');
  });
  expect(deleteVisits()).not.toThrow();
});
