import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDocument } from '#client/navigation/open-document.ts';
import { isAppDisabled } from '#client/reader/app-disabled.ts';

const origin = 'https://paper.example';
const network = vi.fn<typeof fetch>();
const assign = vi.fn();
const reload = vi.fn();

let recoverWithDocument: typeof import('#client/navigation/recover-with-document.ts').recoverWithDocument;

beforeEach(async () => {
  // The module remembers that a reload has started.
  vi.resetModules();
  ({ recoverWithDocument } = await import('#client/navigation/recover-with-document.ts'));
  vi.stubGlobal('fetch', network);
  const pathname = '/a/';
  vi.stubGlobal('location', { assign, reload, origin, href: origin + pathname, pathname });
});
afterEach(() => {
  network.mockReset();
  assign.mockReset();
  reload.mockReset();
  sessionStorage.clear();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('the document is opened if the site can be reached', async () => {
  network.mockResolvedValue(new Response());
  void openDocument('/articles/story/#who-pays');
  await vi.waitFor(() =>
    expect(assign).toHaveBeenCalledExactlyOnceWith(`${origin}/articles/story/#who-pays`),
  );
});

test('the document is opened even if it is an error page', async () => {
  network.mockResolvedValue(new Response(null, { status: 404 }));
  void openDocument('/articles/gone/');
  await vi.waitFor(() => expect(assign).toHaveBeenCalledOnce());
});

test('the promise stays pending while the document loads', async () => {
  network.mockResolvedValue(new Response());
  const done = vi.fn();
  void openDocument('/').then(done);
  await vi.waitFor(() => expect(assign).toHaveBeenCalledOnce());
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(done).not.toHaveBeenCalled();
});

test('a path that begins with two slashes is opened on this site', async () => {
  network.mockResolvedValue(new Response());
  void openDocument('//articles/story/');
  await vi.waitFor(() => expect(assign).toHaveBeenCalledExactlyOnceWith(`${origin}//articles/story/`));
});

test('offline, the page stays', async () => {
  network.mockRejectedValue(new TypeError('Failed to fetch'));
  await openDocument('/articles/story/');
  expect(network).toHaveBeenCalledOnce();
  expect(assign).not.toHaveBeenCalled();
});

test('a HEAD request past all caches checks the site', async () => {
  network.mockRejectedValue(new TypeError('Failed to fetch'));
  await openDocument('/articles/story/');
  expect(network).toHaveBeenCalledExactlyOnceWith(`${origin}/articles/story/`, {
    method: 'HEAD',
    cache: 'no-store',
  });
});

test('if a page’s data is missing, the document is opened only if it exists', async () => {
  network.mockResolvedValue(new Response(null, { status: 404 }));
  await openDocument('/articles/gone/', true);
  expect(assign).not.toHaveBeenCalled();
  network.mockResolvedValue(new Response());
  void openDocument('/articles/story/', true);
  await vi.waitFor(() => expect(assign).toHaveBeenCalledOnce());
});

test('an application that fails at startup is disabled for the next document only', async () => {
  network.mockResolvedValue(new Response());
  vi.spyOn(performance, 'now').mockReturnValue(3000);
  await Promise.all([recoverWithDocument(), recoverWithDocument()]);
  expect(reload).toHaveBeenCalledOnce();
  expect([isAppDisabled(), isAppDisabled()]).toEqual([true, false]);
});

test('an application that fails later starts again', async () => {
  network.mockResolvedValue(new Response());
  vi.spyOn(performance, 'now').mockReturnValue(60_000);
  await recoverWithDocument();
  expect(reload).toHaveBeenCalledOnce();
  expect(isAppDisabled()).toBe(false);
});

test('if the site cannot be reached, nothing is reloaded', async () => {
  network.mockRejectedValue(new TypeError('Failed to fetch'));
  await recoverWithDocument();
  expect(network).toHaveBeenCalledOnce();
  expect(reload).not.toHaveBeenCalled();
});

test('if storage is blocked, an application that fails at startup is not reloaded', async () => {
  network.mockResolvedValue(new Response());
  vi.spyOn(performance, 'now').mockReturnValue(3000);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('Storage is blocked.', 'SecurityError');
  });
  await recoverWithDocument();
  expect(Storage.prototype.setItem).toHaveBeenCalledOnce();
  expect(reload).not.toHaveBeenCalled();
});
