import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDocument } from '#client/navigation/open-document.ts';
import { isKeptPlain } from '#client/reader/plain-pages.ts';

const network = vi.fn<typeof fetch>();
const assign = vi.fn();
const reload = vi.fn();

let recoverWithDocument: typeof import('#client/navigation/recover-with-document.ts').recoverWithDocument;

beforeEach(async () => {
  // What it has begun lasts as long as the document.
  vi.resetModules();
  ({ recoverWithDocument } = await import('#client/navigation/recover-with-document.ts'));
  vi.stubGlobal('fetch', network);
  vi.stubGlobal('location', { assign, reload, href: 'https://paper.example/a/', pathname: '/a/' });
});
afterEach(() => {
  network.mockReset();
  assign.mockReset();
  reload.mockReset();
  sessionStorage.clear();
  vi.restoreAllMocks();
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
  expect(network).toHaveBeenCalledOnce();
  expect(assign).not.toHaveBeenCalled();
});

test('the site is asked past all caches, and without its content', async () => {
  network.mockRejectedValue(new TypeError('Failed to fetch'));
  await openDocument('/articles/story/');
  expect(network).toHaveBeenCalledExactlyOnceWith('/articles/story/', { method: 'HEAD', cache: 'no-store' });
});

test('for a page whose data is missing the document is opened only when there is one', async () => {
  network.mockResolvedValue(new Response(null, { status: 404 }));
  await openDocument('/articles/gone/', true);
  expect(assign).not.toHaveBeenCalled();
  network.mockResolvedValue(new Response());
  void openDocument('/articles/story/', true);
  await vi.waitFor(() => expect(assign).toHaveBeenCalledOnce());
});

test('an application that breaks at its start leaves the document without it, once', async () => {
  network.mockResolvedValue(new Response());
  vi.spyOn(performance, 'now').mockReturnValue(3000);
  await Promise.all([recoverWithDocument(), recoverWithDocument()]);
  expect(reload).toHaveBeenCalledOnce();
  expect([isKeptPlain(), isKeptPlain()]).toEqual([true, false]);
});

test('one that breaks later is started anew', async () => {
  network.mockResolvedValue(new Response());
  vi.spyOn(performance, 'now').mockReturnValue(60_000);
  await recoverWithDocument();
  expect(reload).toHaveBeenCalledOnce();
  expect(isKeptPlain()).toBe(false);
});

test('where the site cannot be reached, nothing is loaded again', async () => {
  network.mockRejectedValue(new TypeError('Failed to fetch'));
  await recoverWithDocument();
  expect(network).toHaveBeenCalledOnce();
  expect(reload).not.toHaveBeenCalled();
});

test('where nothing can be noted, nothing is loaded again that would break at its start', async () => {
  network.mockResolvedValue(new Response());
  vi.spyOn(performance, 'now').mockReturnValue(3000);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('Storage is blocked.', 'SecurityError');
  });
  await recoverWithDocument();
  expect(Storage.prototype.setItem).toHaveBeenCalledOnce();
  expect(reload).not.toHaveBeenCalled();
});
