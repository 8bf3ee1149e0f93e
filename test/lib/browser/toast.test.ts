// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showActionToast } from '#lib/browser/action-toast.ts';
import { hideToast, showToast } from '#lib/browser/toast.ts';

const region = () => document.querySelector('[role="status"]');
const button = (name: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
/** Longer than a screen reader needs to notice the region. */
const appear = () => vi.advanceTimersByTime(200);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  hideToast();
  vi.useRealTimers();
});

test('a short confirmation hides soon, a longer message later, and one with a button last', () => {
  const seconds = (text: string, hasAction = false) => {
    if (hasAction) showActionToast(text, ['Undo', 'Dismiss'], () => {});
    else showToast(text);
    appear();
    let count = 0;
    while (region()?.textContent) {
      vi.advanceTimersByTime(1000);
      count++;
    }
    return count;
  };
  const long = 'This browser is blocking storage. Your changes will be lost when you leave.';
  const times = [seconds('Link copied.'), seconds(long), seconds(long, true)];
  expect(times).toEqual(times.toSorted((one, other) => one - other));
  expect(new Set(times).size).toBe(3);
  expect(times[0]).toBeLessThanOrEqual(4);
});

test('text is put into the live region once for each toast, also the same text again', async () => {
  showToast('Link copied.');
  appear();
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  showToast('Link copied.');
  appear();
  await vi.waitFor(() => expect(changes).not.toEqual([]));
  expect(changes.filter(({ addedNodes }) => addedNodes.length > 0)).toHaveLength(1);
  observer.disconnect();
});

test('Escape hides a toast and returns the focus to where it was', () => {
  const field = document.body.appendChild(document.createElement('input'));
  field.focus();
  showActionToast('Reading history cleared.', ['Undo', 'Dismiss'], () => {});
  appear();
  button('Undo')?.focus();
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(region()?.textContent).toBe('');
  expect(document.activeElement).toBe(field);
  field.remove();
});

test('a toast with a button has another that dismisses it', () => {
  const run = vi.fn();
  showActionToast('Reading history cleared.', ['Undo', 'Dismiss'], run);
  appear();
  button('Dismiss')?.click();
  expect(region()?.textContent).toBe('');
  expect(run).not.toHaveBeenCalled();
});

test('the time of a toast stops while one of its buttons has the focus', () => {
  showActionToast('Reading history cleared.', ['Undo', 'Dismiss'], () => {});
  appear();
  button('Undo')?.focus();
  vi.advanceTimersByTime(60_000);
  expect(region()?.textContent).toContain('Reading history cleared.');
  button('Undo')?.blur();
  vi.advanceTimersByTime(10_000);
  expect(region()?.textContent).toBe('');
});

test('an action can show the next toast', () => {
  showActionToast('Everything has been erased.', ['Undo', 'Dismiss'], () => showToast('Not restored.'));
  appear();
  button('Undo')?.click();
  appear();
  expect(region()?.textContent).toBe('Not restored.');
});
