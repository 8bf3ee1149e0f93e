import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDocument } from '#client/navigation/open-document.ts';

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

/** Loads the next document in the tab, whose application may fail. */
async function nextDocument(): Promise<{ isAppDisabled: boolean; fail(): Promise<void> }> {
  vi.resetModules();
  const { isAppDisabled } = await import('#client/reader/app-disabled.ts');
  const recovery = await import('#client/navigation/recover-with-document.ts');
  return {
    isAppDisabled: isAppDisabled(),
    // One fault can reach several error boundaries.
    fail: async () => {
      await Promise.all([recovery.recoverWithDocument(), recovery.recoverWithDocument()]);
    },
  };
}

test('an application that fails soon after its start is started again, and after a second failure left out once', async () => {
  network.mockResolvedValue(new Response());
  vi.spyOn(performance, 'now').mockReturnValue(3000);
  const first = await nextDocument();
  await first.fail();
  expect(reload).toHaveBeenCalledTimes(1);
  const second = await nextDocument();
  await second.fail();
  expect(reload).toHaveBeenCalledTimes(2);
  const third = await nextDocument();
  const fourth = await nextDocument();
  const documents = [first, second, third, fourth];
  expect(documents.map(({ isAppDisabled }) => isAppDisabled)).toEqual([false, false, true, false]);
});

test('failures on different pages do not add up', async () => {
  network.mockResolvedValue(new Response());
  vi.spyOn(performance, 'now').mockReturnValue(3000);
  await (await nextDocument()).fail();
  vi.stubGlobal('location', { assign, reload, href: 'https://paper.example/b/', pathname: '/b/' });
  const other = await nextDocument();
  await other.fail();
  expect([other.isAppDisabled, (await nextDocument()).isAppDisabled]).toEqual([false, false]);
});

test('an application that fails later is started again, however often', async () => {
  network.mockResolvedValue(new Response());
  vi.spyOn(performance, 'now').mockReturnValue(60_000);
  for (let reloads = 1; reloads < 4; reloads++) {
    const document = await nextDocument();
    expect(document.isAppDisabled).toBe(false);
    await document.fail();
    expect(reload).toHaveBeenCalledTimes(reloads);
  }
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
