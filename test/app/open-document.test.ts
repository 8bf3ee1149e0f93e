import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDocument } from '#app/open-document.ts';

const network = vi.fn<typeof fetch>();
const assign = vi.fn();

beforeEach(() => {
  vi.stubGlobal('fetch', network);
  vi.stubGlobal('location', { assign });
});
afterEach(() => {
  network.mockReset();
  assign.mockReset();
  vi.unstubAllGlobals();
});

test('the document is opened when the site can be reached', async () => {
  network.mockResolvedValue(new Response());
  void openDocument('/articles/story/#who-pays');
  await vi.waitFor(() => expect(assign).toHaveBeenCalledExactlyOnceWith('/articles/story/#who-pays'));
});

test('also when it is an error page: the site’s own says more than ours', async () => {
  network.mockResolvedValue(new Response(null, { status: 404 }));
  void openDocument('/articles/gone/');
  await vi.waitFor(() => expect(assign).toHaveBeenCalledOnce());
});

test('nothing goes on while the document is on its way', async () => {
  network.mockResolvedValue(new Response());
  const done = vi.fn();
  void openDocument('/').then(done);
  await vi.waitFor(() => expect(assign).toHaveBeenCalledOnce());
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(done).not.toHaveBeenCalled();
});

test('whoever is offline stays on the page', async () => {
  network.mockRejectedValue(new TypeError('Failed to fetch'));
  await openDocument('/articles/story/');
  expect(assign).not.toHaveBeenCalled();
});

test('the site is asked past all caches, and without its content', async () => {
  network.mockRejectedValue(new TypeError('Failed to fetch'));
  await openDocument('/articles/story/');
  expect(network).toHaveBeenCalledExactlyOnceWith('/articles/story/', { method: 'HEAD', cache: 'no-store' });
});
