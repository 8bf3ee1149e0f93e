import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { UnreadablePageError } from '#client/page-data/fetch-page.ts';
import {
  estimateSize,
  maintainOfflineLists,
  maxStories,
  offlineLists,
  planList,
  removeOfflineList,
  saveListOffline,
} from '#client/reader/offline/offline-lists.ts';
import { pageDataVersion } from '#domain/page-data/shared.ts';
import { cachedPaths, stubCaches } from '../../../fixtures/browser/stub-caches.ts';
import { makePages, manyStories } from '../../../fixtures/content/pages.ts';

const scope = { base: '/', version: pageDataVersion };
const pagesName = `gigawatt / pages ${pageDataVersion}`;
const now = new Date('2026-11-25T12:00:00Z');
const pages = makePages(manyStories(100, { tags: ['Power'] }), { pageSize: 25 });
const small = makePages({
  ...manyStories(2, { tags: ['Power'] }),
  pictured: { tags: ['Power'], image: { src: '/harbour.jpg', alt: '', width: 3, height: 2 } },
});
const options = () => ({ signal: new AbortController().signal, onProgress: vi.fn() });
let all: ReturnType<typeof stubCaches>;
const network = vi.fn<typeof fetch>();

function serve(from: typeof pages): void {
  network.mockImplementation(async (input, init) => {
    const address = String(input);
    if (address.endsWith('.jpg')) {
      return new Response(init?.method === 'HEAD' ? null : 'picture', {
        headers: { 'Content-Length': '5000' },
      });
    }
    const page = from.at(address.replace(/data\.json$/, ''));
    return page ? Response.json(page) : new Response(null, { status: 404 });
  });
}

beforeEach(() => {
  all = stubCaches();
  vi.stubGlobal('fetch', network);
  offlineLists.set(new Map());
});

afterEach(() => vi.unstubAllGlobals());

test('a plan of a long list has its newest stories and the pages that list them', async () => {
  serve(pages);
  const plan = await planList(scope, '/tags/power/');
  expect(plan).toMatchObject({ name: 'Power', all: 100, stories: maxStories });
  expect(plan.pages).toEqual(['/tags/power/', '/tags/power/page/2/', '/tags/power/page/3/']);
  expect(plan.articles).toHaveLength(maxStories);
});

test('the latest edition is the front page with all its stories', async () => {
  serve(pages);
  const plan = await planList(scope, '/');
  expect(plan).toMatchObject({ name: 'The latest edition', pages: ['/'] });
  expect(plan.stories).toBe(plan.all);
});

test('the size is estimated from a sample of stories, all pages and the Content-Length of images', async () => {
  serve(small);
  const plan = await planList(scope, '/tags/power/');
  expect(plan.images).toEqual(['/assets/pictures/a1b2c3d4e5f6.jpg']);
  const sizes = await Promise.all(
    [...plan.pages, ...plan.articles].map(
      async (path) => (await (await fetch(`${path}data.json`)).text()).length,
    ),
  );
  const whole = sizes.reduce((one, other) => one + other, 5000);
  expect(Math.abs((await estimateSize(scope, plan)) - whole)).toBeLessThan(10);
});

test('a list is saved and removed with all its files', async () => {
  serve(small);
  const plan = await planList(scope, '/tags/power/');
  const work = options();
  const list = await saveListOffline(scope, plan, now, work);
  expect(list).toMatchObject({ name: 'Power', stories: 3, keptAt: now.toISOString() });
  const data = [...plan.pages, ...plan.articles].map((path) => `${path}data.json`);
  const sizes = [...data, ...plan.images].map(
    async (address) => (await (await fetch(address)).arrayBuffer()).byteLength,
  );
  expect(list.bytes).toBe((await Promise.all(sizes)).reduce((sum, size) => sum + size));
  expect(work.onProgress).toHaveBeenLastCalledWith(5, 5);
  expect(cachedPaths(all, ' /tags/power/')?.sort()).toEqual([
    '/articles/pictured/data.json',
    '/articles/story-1/data.json',
    '/articles/story-2/data.json',
    '/assets/pictures/a1b2c3d4e5f6.jpg',
    '/tags/power/data.json',
  ]);
  expect(offlineLists.get().get('/tags/power/')).toEqual(list);
  await removeOfflineList('/tags/power/');
  expect(cachedPaths(all, ' /tags/power/')).toBeUndefined();
  expect(offlineLists.get().size).toBe(0);
});

test('the pictures in the texts of a list’s stories are part of it and of its estimated size', async () => {
  const body = 'Text.\n\n![The weir](/weir.jpg)';
  const illustrated = makePages({ story: { tags: ['Power'], body } });
  serve(illustrated);
  const plan = await planList(scope, '/tags/power/');
  const list = await saveListOffline(scope, plan, now, options());
  expect(cachedPaths(all, ' /tags/power/')).toContain('/assets/pictures/a1b2c3d4e5f6.jpg');
  expect((await estimateSize(scope, plan)) - list.bytes).toBe(5000 - 'picture'.length);
});

test('an update replaces the earlier copy, and a failed one leaves it', async () => {
  serve(small);
  const plan = await planList(scope, '/tags/power/');
  await saveListOffline(scope, plan, now, options());
  const later = new Date(now.getTime() + 1000);
  network.mockRejectedValue(new TypeError('Failed to fetch'));
  await expect(saveListOffline(scope, plan, later, options())).rejects.toThrow(TypeError);
  expect([...all.keys()]).toEqual([`${pagesName} list ${now.getTime()} /tags/power/`]);
  serve(small);
  await saveListOffline(scope, plan, later, options());
  expect([...all.keys()]).toEqual([`${pagesName} list ${later.getTime()} /tags/power/`]);
});

test('an update that receives a sign-in page leaves the earlier copy', async () => {
  serve(small);
  const plan = await planList(scope, '/tags/power/');
  await saveListOffline(scope, plan, now, options());
  network.mockImplementation(async () => new Response('<!doctype html><p>Sign in'));
  await expect(saveListOffline(scope, plan, new Date(now.getTime() + 1000), options())).rejects.toThrow(
    UnreadablePageError,
  );
  expect([...all.keys()]).toEqual([`${pagesName} list ${now.getTime()} /tags/power/`]);
});

test('an aborted save stops at once, stores nothing and reports no more progress', async () => {
  serve(small);
  const plan = await planList(scope, '/tags/power/');
  const control = new AbortController();
  const onProgress = vi.fn(() => control.abort());
  await expect(saveListOffline(scope, plan, now, { signal: control.signal, onProgress })).rejects.toThrow(
    /abort/i,
  );
  const calls = onProgress.mock.calls.length;
  expect(calls).toBeLessThan(5);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(onProgress).toHaveBeenCalledTimes(calls);
  expect([...all.keys()]).toEqual([]);
});

test('a story that has been removed since the plan is skipped', async () => {
  serve(small);
  const plan = await planList(scope, '/tags/power/');
  serve(makePages(manyStories(1, { tags: ['Power'] })));
  await saveListOffline(scope, plan, now, options());
  expect(cachedPaths(all, ' /tags/power/')?.sort()).toEqual([
    '/articles/story-1/data.json',
    '/assets/pictures/a1b2c3d4e5f6.jpg',
    '/tags/power/data.json',
  ]);
});

test('lists of an earlier version are fetched again, and abandoned caches are deleted', async () => {
  serve(small);
  const list = await saveListOffline(scope, await planList(scope, '/tags/power/'), now, options());
  offlineLists.set(new Map([['/tags/power/', { ...list, cache: 'gigawatt / pages 1 list 1 /tags/power/' }]]));
  await caches.delete(list.cache);
  const lost = `${pagesName} list ${now.getTime() - 2 * 60 * 60 * 1000} /tags/lost/`;
  const current = `${pagesName} list ${now.getTime() - 1000} /tags/current/`;
  await caches.open(lost);
  await caches.open(current);
  await maintainOfflineLists(scope, now);
  expect([...all.keys()]).toContain(`${pagesName} list ${now.getTime()} /tags/power/`);
  expect([...all.keys()]).toContain(current);
  expect([...all.keys()]).not.toContain(lost);
});
