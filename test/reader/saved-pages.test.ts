import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { saved, toggleSaved } from '#reader/saved.ts';
import { bringUpToDate } from '#reader/saved-pages.ts';
import { pathsIn, stubCaches } from '../fixtures/caches.ts';
import { storyCard } from '../fixtures/reader.ts';

const place = { base: '/', version: 2 };
const now = new Date('2026-11-25T12:00:00Z');
const network = vi.fn<typeof fetch>();
let all: ReturnType<typeof stubCaches>;

beforeEach(() => {
  all = stubCaches();
  vi.stubGlobal('fetch', network);
  network.mockImplementation(
    async (address) => new Response('', { status: String(address).includes('gone') ? 404 : 200 }),
  );
  saved.set([]);
});

afterEach(() => vi.unstubAllGlobals());

test('saved stories are kept with their pictures, and go when they are taken back', async () => {
  const image = { src: '/harbour.jpg', alt: '', width: 3, height: 2 };
  toggleSaved(storyCard('story-1'), now);
  toggleSaved(storyCard('pictured', { image }), now);
  toggleSaved(storyCard('gone'), now);
  await bringUpToDate(place);
  expect(pathsIn(all, 'saved')?.sort()).toEqual([
    '/articles/pictured/data.json',
    '/articles/story-1/data.json',
    '/harbour.jpg',
  ]);
  network.mockClear();
  toggleSaved(storyCard('pictured', { image }), now);
  await bringUpToDate(place);
  expect(pathsIn(all, 'saved')).toEqual(['/articles/story-1/data.json']);
  expect(network.mock.calls.map(([address]) => address)).toEqual(['/articles/gone/data.json']);
});

test('a story that cannot be fetched now leaves the others, and is fetched the next time', async () => {
  toggleSaved(storyCard('second'), now);
  toggleSaved(storyCard('first'), now);
  network.mockImplementationOnce(async () => new Response('')).mockRejectedValueOnce(new TypeError('Failed'));
  await expect(bringUpToDate(place)).rejects.toThrow(TypeError);
  expect(pathsIn(all, 'saved')).toEqual(['/articles/first/data.json']);
  await bringUpToDate(place);
  expect(pathsIn(all, 'saved')).toEqual(['/articles/first/data.json', '/articles/second/data.json']);
});
