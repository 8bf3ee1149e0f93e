import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { UnreadablePageError } from '#client/page-data/fetch-page.ts';
import {
  dropList,
  estimateSize,
  keepList,
  keptLists,
  mostStories,
  planList,
  tendLists,
} from '#client/reader/offline/kept-lists.ts';
import { pageDataVersion } from '#domain/page-data/shared.ts';
import { pathsIn, stubCaches } from '../../../fixtures/browser/caches.ts';
import { makePages, manyStories } from '../../../fixtures/content/pages.ts';

const place = { base: '/', version: pageDataVersion };
const pagesName = `gigawatt / pages ${pageDataVersion}`;
const now = new Date('2026-11-25T12:00:00Z');
const pages = makePages(manyStories(100, { tags: ['Power'] }), { pageSize: 25 });
const small = makePages({
  ...manyStories(2, { tags: ['Power'] }),
  pictured: { tags: ['Power'], image: { src: '/harbour.jpg', alt: '', width: 3, height: 2 } },
});
const working = () => ({ signal: new AbortController().signal, onProgress: vi.fn() });
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
  keptLists.set(new Map());
});

afterEach(() => vi.unstubAllGlobals());

test('of a long list the newest stories are planned, with the pages that list them', async () => {
  serve(pages);
  const plan = await planList(place, '/tags/power/');
  expect(plan).toMatchObject({ name: 'Power', all: 100, stories: mostStories });
  expect(plan.pages).toEqual(['/tags/power/', '/tags/power/page/2/', '/tags/power/page/3/']);
  expect(plan.articles).toHaveLength(mostStories);
});

test('the edition is the front page with what stands on it', async () => {
  serve(pages);
  const plan = await planList(place, '/');
  expect(plan).toMatchObject({ name: 'The latest edition', pages: ['/'] });
  expect(plan.stories).toBe(plan.all);
});

test('the size is estimated from some stories, all pages and what the host says of pictures', async () => {
  serve(small);
  const plan = await planList(place, '/tags/power/');
  expect(plan.pictures).toEqual(['/harbour.jpg']);
  const sizes = await Promise.all(
    [...plan.pages, ...plan.articles].map(
      async (path) => (await (await fetch(`${path}data.json`)).text()).length,
    ),
  );
  const whole = sizes.reduce((one, other) => one + other, 5000);
  expect(Math.abs((await estimateSize(place, plan)) - whole)).toBeLessThan(10);
});

test('a list is kept whole, with its size, and dropped whole', async () => {
  serve(small);
  const plan = await planList(place, '/tags/power/');
  const work = working();
  const list = await keepList(place, plan, now, work);
  expect(list).toMatchObject({ name: 'Power', stories: 3, keptAt: now.toISOString() });
  const data = [...plan.pages, ...plan.articles].map((path) => `${path}data.json`);
  const sizes = [...data, ...plan.pictures].map(
    async (address) => (await (await fetch(address)).arrayBuffer()).byteLength,
  );
  expect(list.bytes).toBe((await Promise.all(sizes)).reduce((sum, size) => sum + size));
  expect(work.onProgress).toHaveBeenLastCalledWith(5, 5);
  expect(pathsIn(all, ' /tags/power/')?.sort()).toEqual([
    '/articles/pictured/data.json',
    '/articles/story-1/data.json',
    '/articles/story-2/data.json',
    '/harbour.jpg',
    '/tags/power/data.json',
  ]);
  expect(keptLists.get().get('/tags/power/')).toEqual(list);
  await dropList('/tags/power/');
  expect(pathsIn(all, ' /tags/power/')).toBeUndefined();
  expect(keptLists.get().size).toBe(0);
});

test('an update takes the place of what was kept, and one that fails leaves it', async () => {
  serve(small);
  const plan = await planList(place, '/tags/power/');
  await keepList(place, plan, now, working());
  const later = new Date(now.getTime() + 1000);
  network.mockRejectedValue(new TypeError('Failed to fetch'));
  await expect(keepList(place, plan, later, working())).rejects.toThrow(TypeError);
  expect([...all.keys()]).toEqual([`${pagesName} list ${now.getTime()} /tags/power/`]);
  serve(small);
  await keepList(place, plan, later, working());
  expect([...all.keys()]).toEqual([`${pagesName} list ${later.getTime()} /tags/power/`]);
});

test('an update that brings something else than stories leaves what was kept', async () => {
  serve(small);
  const plan = await planList(place, '/tags/power/');
  await keepList(place, plan, now, working());
  network.mockImplementation(async () => new Response('<!doctype html><p>Sign in'));
  await expect(keepList(place, plan, new Date(now.getTime() + 1000), working())).rejects.toThrow(
    UnreadablePageError,
  );
  expect([...all.keys()]).toEqual([`${pagesName} list ${now.getTime()} /tags/power/`]);
});

test('keeping that is stopped ends at once, leaves nothing behind and tells no more', async () => {
  serve(small);
  const plan = await planList(place, '/tags/power/');
  const control = new AbortController();
  const onProgress = vi.fn(() => control.abort());
  await expect(keepList(place, plan, now, { signal: control.signal, onProgress })).rejects.toThrow(/abort/i);
  const calls = onProgress.mock.calls.length;
  expect(calls).toBeLessThan(5);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(onProgress).toHaveBeenCalledTimes(calls);
  expect([...all.keys()]).toEqual([]);
});

test('a story that has gone since is left out', async () => {
  serve(small);
  const plan = await planList(place, '/tags/power/');
  serve(makePages(manyStories(1, { tags: ['Power'] })));
  await keepList(place, plan, now, working());
  expect(pathsIn(all, ' /tags/power/')?.sort()).toEqual([
    '/articles/story-1/data.json',
    '/harbour.jpg',
    '/tags/power/data.json',
  ]);
});

test('lists of an earlier version are kept anew, and what was given up is cleared away', async () => {
  serve(small);
  const list = await keepList(place, await planList(place, '/tags/power/'), now, working());
  keptLists.set(new Map([['/tags/power/', { ...list, cache: 'gigawatt / pages 1 list 1 /tags/power/' }]]));
  await caches.delete(list.cache);
  const lost = `${pagesName} list ${now.getTime() - 2 * 60 * 60 * 1000} /tags/lost/`;
  const current = `${pagesName} list ${now.getTime() - 1000} /tags/current/`;
  await caches.open(lost);
  await caches.open(current);
  await tendLists(place, now);
  expect([...all.keys()]).toContain(`${pagesName} list ${now.getTime()} /tags/power/`);
  expect([...all.keys()]).toContain(current);
  expect([...all.keys()]).not.toContain(lost);
});
