import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { markStoriesWhileOffline } from '#client/reader/offline/offline-marks.ts';
import {
  deleteCachesWithUndo,
  deleteOutdatedCaches,
  putInCache,
  StorageFullError,
} from '#client/reader/offline/page-caches.ts';
import { cacheVisitedPage, visitedCacheNames } from '#client/reader/offline/visited-pages.ts';
import { useStoryMark } from '#client/stores/story-marks.ts';
import { storyCard } from '../../../fixtures/browser/story-card.ts';
import { cachedPaths, stubCaches } from '../../../fixtures/browser/stub-caches.ts';
import { makePages, manyStories, pageAt } from '../../../fixtures/content/pages.ts';

const scope = { base: '/', version: 2 };
const pages = makePages(manyStories(3));
const page = pageAt(pages, '/articles/story-1/', 'article');
let all: ReturnType<typeof stubCaches>;

beforeEach(() => {
  all = stubCaches();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

test('the last 60 visited pages are cached, and the oldest is deleted first', async () => {
  for (let number = 1; number <= 60; number++) await cacheVisitedPage(scope, `/page/${number}/`, page);
  await cacheVisitedPage(scope, '/page/1/', page);
  await cacheVisitedPage(scope, '/page/61/', page);
  const paths = cachedPaths(all, 'visited') ?? [];
  expect(paths).toHaveLength(60);
  expect(paths).not.toContain('/page/2/data.json');
  expect(paths.slice(-2)).toEqual(['/page/1/data.json', '/page/61/data.json']);
});

test('caches that are set aside are deleted, and can be restored beside newer entries', async () => {
  await cacheVisitedPage(scope, '/page/1/', page);
  await cacheVisitedPage(scope, '/page/2/', page);
  const restore = await deleteCachesWithUndo(visitedCacheNames(scope));
  expect([...all.keys()]).toEqual([]);
  await cacheVisitedPage(scope, '/page/3/', page);
  await restore();
  expect(cachedPaths(all, 'visited')).toEqual([
    '/page/3/data.json',
    '/page/1/data.json',
    '/page/2/data.json',
  ]);
});

/** Adds a picture to the document, which shows another file than the one in its `src`. */
function showImage(src: string, shown: { currentSrc: string; naturalWidth: number }): void {
  const image = document.createElement('img');
  image.setAttribute('src', src);
  for (const [name, value] of Object.entries({ complete: true, ...shown }))
    Object.defineProperty(image, name, { value });
  document.body.append(image);
}

test('a visited story is cached with the files of its pictures that it shows, and no others', async () => {
  const fetched: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    fetched.push(address);
    return new Response('picture');
  });
  showImage('/harbour.jpg', { currentSrc: '/harbour-400.avif', naturalWidth: 400 });
  showImage('/weir.jpg', { currentSrc: '', naturalWidth: 0 });
  const image = { src: '/harbour.jpg', file: '/harbour.jpg', alt: '', width: 3, height: 2 };
  const body = [{ type: 'figure' as const, image: { src: '/weir.jpg', alt: '' } }];
  await cacheVisitedPage(scope, '/articles/story-1/', { ...page, image, body });
  expect(fetched).toEqual(['/harbour-400.avif']);
  expect(cachedPaths(all, 'visited pictures')).toEqual(['/harbour.jpg']);
});

test('a full storage is distinguished from other failures', async () => {
  const refusing = (error: unknown) => ({ put: () => Promise.reject(error) }) as unknown as Cache;
  const full = new DOMException('Full.', 'QuotaExceededError');
  await expect(putInCache(refusing(full), '/a', new Response())).rejects.toThrow(StorageFullError);
  await expect(putInCache(refusing(new TypeError('Odd.')), '/a', new Response())).rejects.toThrow(TypeError);
});

test('caches of other versions are deleted, but not those of other sites', async () => {
  for (const name of ['gigawatt / pages 1 saved', 'gigawatt /news/ pages 1 saved', 'another']) {
    await caches.open(name);
  }
  await cacheVisitedPage(scope, '/', page);
  await deleteOutdatedCaches(scope);
  expect([...all.keys()]).toEqual(['gigawatt /news/ pages 1 saved', 'another', 'gigawatt / pages 2 visited']);
});

test('stories are marked as available only while the reader is offline', async () => {
  await cacheVisitedPage(scope, '/articles/story-1/', page);
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true);
  markStoriesWhileOffline(scope);
  const marks = ['story-1', 'story-2'].map((slug) => renderHook(() => useStoryMark(storyCard(slug))).result);
  const availability = () => marks.map(({ current }) => current.isHere);
  expect(availability()).toEqual([undefined, undefined]);
  onLine.mockReturnValue(false);
  window.dispatchEvent(new Event('offline'));
  await waitFor(() => expect(availability()).toEqual([true, false]));
  onLine.mockReturnValue(true);
  window.dispatchEvent(new Event('online'));
  await waitFor(() => expect(availability()).toEqual([undefined, undefined]));
});

test('no marks appear if the connection returns during the lookup', async () => {
  await cacheVisitedPage(scope, '/articles/story-1/', page);
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true);
  const { promise: held, resolve: release } = Promise.withResolvers<string[]>();
  vi.spyOn(caches, 'keys').mockReturnValueOnce(held);
  markStoriesWhileOffline(scope);
  const { result } = renderHook(() => useStoryMark(storyCard('story-2')));
  for (const type of ['offline', 'online']) {
    onLine.mockReturnValue(type === 'online');
    window.dispatchEvent(new Event(type));
  }
  await act(async () => release([...all.keys()]));
  expect(result.current.isHere).toBeUndefined();
  // Going offline again marks them.
  onLine.mockReturnValue(false);
  window.dispatchEvent(new Event('offline'));
  await waitFor(() => expect(result.current.isHere).toBe(false));
});
