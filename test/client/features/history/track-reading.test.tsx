import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { StrictMode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Page as ArticlePage } from '#client/pages/article-page.tsx';
import { history } from '#client/reader/history.ts';
import { createSiteInfo } from '#domain/pages/site-info.ts';
import { stubBrowser } from '../../../fixtures/browser/stub-browser.ts';
import { makePages, pageAt, smallEdition, wholeStory } from '../../../fixtures/content/pages.ts';

const site = createSiteInfo(smallEdition({}).site, '/');
const page = pageAt(makePages({ story: wholeStory() }), '/articles/story/', 'article');

/** Delays the code that tracks reading. */
const loading = vi.hoisted(() => ({ released: Promise.resolve() }));
vi.mock('#client/features/history/track-reading.ts', async (importOriginal) => {
  await loading.released;
  return importOriginal();
});

/** The listeners of the window and the document that have not been removed, with their types. */
let live: Map<unknown, string>;

beforeEach(() => {
  vi.useFakeTimers();
  stubBrowser();
  live = new Map();
  for (const target of [window, document]) {
    const { addEventListener, removeEventListener } = target;
    vi.spyOn(target, 'addEventListener').mockImplementation((type, listener, options) => {
      live.set(listener, type);
      if (typeof options === 'object') {
        options.signal?.addEventListener('abort', () => live.delete(listener));
        if (options.once) addEventListener.call(target, type, () => live.delete(listener), options);
      }
      addEventListener.call(target, type, listener as EventListener, options);
    });
    vi.spyOn(target, 'removeEventListener').mockImplementation((type, listener, options) => {
      live.delete(listener);
      removeEventListener.call(target, type, listener as EventListener, options);
    });
  }
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    return (
      this.isConnected ? { top: -400, bottom: 3600, height: 4000 } : { top: 0, bottom: 0, height: 0 }
    ) as DOMRect;
  });
});

afterEach(() => {
  history.set(new Map());
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const createRouter = (story: typeof page) =>
  createMemoryRouter([{ path: '*', element: <ArticlePage page={story} site={site} /> }]);
const router = createRouter(page);

function openStory(at = router) {
  return render(<RouterProvider router={at} />, { wrapper: StrictMode });
}

/** Waits until the code has loaded, and lets idle work and the pause after scrolling pass. */
async function pause(): Promise<void> {
  await vi.dynamicImportSettled();
  await act(() => vi.advanceTimersByTimeAsync(1000));
}

const percent = () => history.get().get('story')?.percent;

test('no visit to a story leaves a listener or a timer, however it begins and ends', async () => {
  const { promise, resolve: release } = Promise.withResolvers<void>();
  loading.released = promise;
  // The first visit ends before the code has loaded.
  openStory();
  fireEvent.scroll(window);
  cleanup();
  release();
  await pause();
  expect(percent()).toBeUndefined();
  const counts: number[] = [];
  for (let visit = 0; visit < 5; visit++) {
    openStory();
    // A reader with a history has two reasons to start: scrolling and idle time.
    fireEvent.scroll(window);
    fireEvent.scroll(window);
    await pause();
    expect(percent()).toBeGreaterThan(10);
    expect([...live.values()]).toContain('scroll');
    cleanup();
    expect([...live.values()]).not.toContain('scroll');
    counts.push(live.size);
  }
  expect(new Set(counts).size, [...live.values()].join(' ')).toBe(1);
  expect(vi.getTimerCount()).toBe(0);
});

test('a story is not recorded once the reader has left it', async () => {
  openStory();
  fireEvent.scroll(window);
  await pause();
  const read = percent();
  expect(read).toBeLessThan(90);
  fireEvent.scroll(window);
  cleanup();
  fireEvent.scroll(window);
  await pause();
  expect(percent()).toBe(read);
});

test('a story without a position, such as one that is no longer shown, is not recorded as read', async () => {
  const { container } = openStory();
  fireEvent.scroll(window);
  await pause();
  const read = percent();
  expect(read).toBeLessThan(90);
  container.remove();
  fireEvent.scroll(window);
  await pause();
  expect(percent()).toBe(read);
});

test('a part that the reading depth hides is not where the reader has stopped', async () => {
  const hidden = { top: 0, bottom: 0, height: 0 } as DOMRect;
  const shown = { top: -400, bottom: 3600, height: 4000 } as DOMRect;
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    return this.closest('[data-full-story]') ? hidden : shown;
  });
  const { container } = openStory(createRouter({ ...page, corrections: [] }));
  fireEvent.scroll(window);
  await pause();
  const fragment = history.get().get('story')?.fragment;
  expect(container.querySelector(`#${fragment}`)?.closest('[data-full-story]')).toBeNull();
});
