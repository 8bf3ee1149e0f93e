import { afterEach, expect, test, vi } from 'vitest';
import { storedEvent } from '#client/reader/has-stored.ts';
import { deleteVisits, lastVisit, recordVisit } from '#client/reader/last-visit.ts';
import type { FrontPageData } from '#domain/page-data/lists.ts';
import { makePages, manyStories, pageAt } from '../../fixtures/content/pages.ts';

const minute = 60_000;
const front = (count: number): FrontPageData => pageAt(makePages(manyStories(count)), '/', 'front');
const sizeOfLastVisit = () => lastVisit()?.slugs.length;

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

test('there is no last visit on the first', () => {
  recordVisit(front(1), 0);
  expect(lastVisit()).toBeUndefined();
});

test('within a visit, the last one stays the same', () => {
  const handleStored = vi.fn();
  document.addEventListener(storedEvent, handleStored);
  recordVisit(front(1), 0);
  recordVisit(front(2), 10 * minute);
  expect(lastVisit()).toBeUndefined();
  expect(handleStored).not.toHaveBeenCalled();
  recordVisit(front(3), 50 * minute);
  expect(sizeOfLastVisit()).toBe(2);
  expect(handleStored).toHaveBeenCalledOnce();
  recordVisit(front(4), 70 * minute);
  expect(sizeOfLastVisit()).toBe(2);
  recordVisit(front(5), 101 * minute);
  expect(sizeOfLastVisit()).toBe(4);
  expect(handleStored).toHaveBeenCalledTimes(2);
  document.removeEventListener(storedEvent, handleStored);
});

test.each(['{', '[]', '{"snapshot":{}}', '{"snapshot":{"slugs":"a"},"at":0}', 'null', '1'])(
  'stored garbage %s counts as no visit',
  (garbage) => {
    localStorage.setItem('gigawatt:visit', garbage);
    localStorage.setItem('gigawatt:last-visit', garbage);
    expect(lastVisit()).toBeUndefined();
    recordVisit(front(1), 100 * minute);
    expect(lastVisit()).toBeUndefined();
    recordVisit(front(2), 200 * minute);
    expect(sizeOfLastVisit()).toBe(1);
  },
);

test('if storage is blocked, every visit is the first', () => {
  for (const method of ['getItem', 'setItem'] as const) {
    vi.spyOn(Storage.prototype, method).mockImplementation(() => {
      throw new DOMException('Storage is blocked.', 'SecurityError');
    });
  }
  recordVisit(front(1), 0);
  recordVisit(front(2), 100 * minute);
  expect(lastVisit()).toBeUndefined();
  expect(deleteVisits()).not.toThrow();
});

test('deleted visits can be restored', () => {
  recordVisit(front(1), 0);
  recordVisit(front(2), 100 * minute);
  const restore = deleteVisits();
  expect(localStorage).toHaveLength(0);
  restore();
  expect(sizeOfLastVisit()).toBe(1);
  recordVisit(front(3), 200 * minute);
  expect(sizeOfLastVisit()).toBe(2);
});
