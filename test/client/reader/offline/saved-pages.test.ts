import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { syncSavedPages } from '#client/reader/offline/saved-pages.ts';
import { saved, toggleSaved } from '#client/reader/saved.ts';
import { pageDataVersion } from '#domain/page-data/shared.ts';
import { storyCard } from '../../../fixtures/browser/story-card.ts';
import { cachedPaths, stubCaches } from '../../../fixtures/browser/stub-caches.ts';

const scope = { base: '/', version: pageDataVersion };
const now = new Date('2026-11-25T12:00:00Z');
const network = vi.fn<typeof fetch>();
const storyData = () => Response.json({ kind: 'article', version: pageDataVersion });
let all: ReturnType<typeof stubCaches>;

beforeEach(() => {
  all = stubCaches();
  vi.stubGlobal('fetch', network);
  network.mockImplementation(async (address) =>
    String(address).includes('gone') ? new Response('', { status: 404 }) : storyData(),
  );
  saved.set([]);
});

afterEach(() => vi.unstubAllGlobals());

test('saved stories are cached with their images, and deleted when they are removed', async () => {
  const image = { src: '/harbour.jpg', alt: '', width: 3, height: 2 };
  toggleSaved(storyCard('story-1'), now);
  toggleSaved(storyCard('pictured', { image }), now);
  toggleSaved(storyCard('gone'), now);
  await syncSavedPages(scope);
  expect(cachedPaths(all, 'saved')?.sort()).toEqual([
    '/articles/pictured/data.json',
    '/articles/story-1/data.json',
    '/harbour.jpg',
  ]);
  network.mockClear();
  toggleSaved(storyCard('pictured', { image }), now);
  await syncSavedPages(scope);
  expect(cachedPaths(all, 'saved')).toEqual(['/articles/story-1/data.json']);
  expect(network.mock.calls.map(([address]) => address)).toEqual([
    '/articles/gone/data.json',
    '/search/data.json',
  ]);
});

test('the pictures in the texts of saved stories are cached, and deleted with the last story that has them', async () => {
  const figure = (src: string) => ({ type: 'figure', image: { src, alt: '' } });
  const bodies: Record<string, unknown[]> = {
    weir: [figure('/weir.jpg'), { type: 'quote', children: [figure('/mill.jpg')] }],
    mill: [figure('/mill.jpg')],
  };
  network.mockImplementation(async (address) => {
    const [, slug = ''] = /articles\/(\w+)\//.exec(String(address)) ?? [];
    return Response.json({ kind: 'article', version: pageDataVersion, body: bodies[slug] });
  });
  for (const slug of ['weir', 'mill']) toggleSaved(storyCard(slug), now);
  await syncSavedPages(scope);
  const pictures = () => cachedPaths(all, 'saved')?.filter((path) => path.endsWith('.jpg'));
  expect(pictures()?.sort()).toEqual(['/mill.jpg', '/weir.jpg']);
  toggleSaved(storyCard('weir'), now);
  await syncSavedPages(scope);
  expect(pictures()).toEqual(['/mill.jpg']);
});

test('the search page is cached with saved stories, which it finds offline', async () => {
  network.mockImplementation(async (address) =>
    Response.json({
      kind: String(address).includes('/search/') ? 'search' : 'article',
      version: pageDataVersion,
    }),
  );
  toggleSaved(storyCard('story-1'), now);
  await syncSavedPages(scope);
  expect(cachedPaths(all, 'saved')).toEqual(['/articles/story-1/data.json', '/search/data.json']);
  toggleSaved(storyCard('story-1'), now);
  await syncSavedPages(scope);
  expect(cachedPaths(all, 'saved')).toEqual([]);
});

test('a failed fetch leaves the other stories, and is retried the next time', async () => {
  toggleSaved(storyCard('second'), now);
  toggleSaved(storyCard('first'), now);
  network.mockImplementationOnce(async () => storyData()).mockRejectedValueOnce(new TypeError('Failed'));
  await expect(syncSavedPages(scope)).rejects.toThrow(TypeError);
  expect(cachedPaths(all, 'saved')).toEqual(['/articles/first/data.json']);
  await syncSavedPages(scope);
  expect(cachedPaths(all, 'saved')).toEqual(['/articles/first/data.json', '/articles/second/data.json']);
});

test.each([
  ['a page of HTML', () => new Response('<!doctype html><p>Sign in')],
  ['half of the data', () => new Response('{"kind":"article","vers')],
  ['another page', () => Response.json({ kind: 'front', version: pageDataVersion })],
  ['data of another version', () => Response.json({ kind: 'article', version: pageDataVersion - 1 })],
  [
    'a redirect of the story',
    () => Response.json({ kind: 'moved', version: pageDataVersion, to: '/articles/new/' }),
  ],
])('%s is not cached as a saved story, which is fetched the next time', async (_name, answer) => {
  toggleSaved(storyCard('story-1'), now);
  network.mockImplementationOnce(async () => answer());
  await syncSavedPages(scope);
  expect(cachedPaths(all, 'saved')).toEqual([]);
  await syncSavedPages(scope);
  expect(cachedPaths(all, 'saved')).toEqual(['/articles/story-1/data.json']);
});
