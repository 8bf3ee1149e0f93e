import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dropUnreadable, keep, NoRoomError, setAside } from '#client/reader/offline/page-caches.ts';
import { followConnection } from '#client/reader/offline/stories-here.ts';
import { keepVisited, visitedNames } from '#client/reader/offline/visited-pages.ts';
import { useStoryMark } from '#client/stores/story-marks.ts';
import { pathsIn, stubCaches } from '../../../fixtures/browser/caches.ts';
import { storyCard } from '../../../fixtures/browser/reader.ts';
import { makePages, manyStories, pageAt } from '../../../fixtures/content/pages.ts';

const place = { base: '/', version: 2 };
const pages = makePages(manyStories(3));
const page = pageAt(pages, '/articles/story-1/', 'article');
let all: ReturnType<typeof stubCaches>;

beforeEach(() => {
  all = stubCaches();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('the pages visited last are kept, and the one visited longest ago goes first', async () => {
  for (let number = 1; number <= 60; number++) await keepVisited(place, `/page/${number}/`, page);
  await keepVisited(place, '/page/1/', page);
  await keepVisited(place, '/page/61/', page);
  const paths = pathsIn(all, 'visited') ?? [];
  expect(paths).toHaveLength(60);
  expect(paths).not.toContain('/page/2/data.json');
  expect(paths.slice(-2)).toEqual(['/page/1/data.json', '/page/61/data.json']);
});

test('what is set aside is gone, and can be brought back beside what has been kept since', async () => {
  await keepVisited(place, '/page/1/', page);
  await keepVisited(place, '/page/2/', page);
  const bringBack = await setAside(visitedNames(place));
  expect([...all.keys()]).toEqual([]);
  await keepVisited(place, '/page/3/', page);
  await bringBack();
  expect(pathsIn(all, 'visited')).toEqual(['/page/3/data.json', '/page/1/data.json', '/page/2/data.json']);
});

test('a visited story is kept with its picture', async () => {
  vi.stubGlobal('fetch', async () => new Response('picture'));
  const image = { src: '/harbour.jpg', alt: '', width: 3, height: 2 };
  await keepVisited(place, '/articles/story-1/', { ...page, image });
  expect(pathsIn(all, 'visited pictures')).toEqual(['/harbour.jpg']);
});

test('a refusal for lack of room is told from every other', async () => {
  const refusing = (error: unknown) => ({ put: () => Promise.reject(error) }) as unknown as Cache;
  const full = new DOMException('Full.', 'QuotaExceededError');
  await expect(keep(refusing(full), '/a', new Response())).rejects.toThrow(NoRoomError);
  await expect(keep(refusing(new TypeError('Odd.')), '/a', new Response())).rejects.toThrow(TypeError);
});

test('what only another version can read is dropped, and nothing of other sites', async () => {
  for (const name of ['gigawatt / pages 1 saved', 'gigawatt /news/ pages 1 saved', 'another']) {
    await caches.open(name);
  }
  await keepVisited(place, '/', page);
  await dropUnreadable(place);
  expect([...all.keys()]).toEqual(['gigawatt /news/ pages 1 saved', 'another', 'gigawatt / pages 2 visited']);
});

test('which stories are here is marked while the reader is offline, and not after', async () => {
  await keepVisited(place, '/articles/story-1/', page);
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true);
  followConnection(place);
  const marks = ['story-1', 'story-2'].map((slug) => renderHook(() => useStoryMark(storyCard(slug))).result);
  const areHere = () => marks.map(({ current }) => current.isHere);
  expect(areHere()).toEqual([undefined, undefined]);
  onLine.mockReturnValue(false);
  window.dispatchEvent(new Event('offline'));
  await waitFor(() => expect(areHere()).toEqual([true, false]));
  onLine.mockReturnValue(true);
  window.dispatchEvent(new Event('online'));
  await waitFor(() => expect(areHere()).toEqual([undefined, undefined]));
});

test('a connection that comes back while the stories that are here are looked up leaves no marks', async () => {
  await keepVisited(place, '/articles/story-1/', page);
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true);
  const { promise: held, resolve: release } = Promise.withResolvers<string[]>();
  vi.spyOn(caches, 'keys').mockReturnValueOnce(held);
  followConnection(place);
  const { result } = renderHook(() => useStoryMark(storyCard('story-2')));
  for (const type of ['offline', 'online']) {
    onLine.mockReturnValue(type === 'online');
    window.dispatchEvent(new Event(type));
  }
  await act(async () => release([...all.keys()]));
  expect(result.current.isHere).toBeUndefined();
  // Offline again, to stay so, they are marked.
  onLine.mockReturnValue(false);
  window.dispatchEvent(new Event('offline'));
  await waitFor(() => expect(result.current.isHere).toBe(false));
});
