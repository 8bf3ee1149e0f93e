import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchEdition } from '#client/reader/offline/worker-link.ts';

const told = vi.hoisted(() => vi.fn());
vi.mock('#lib/browser/toast.ts', () => ({ showToast: told }));

const minute = 60_000;
const network = vi.fn<typeof fetch>();
let edition: string | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  edition = '"monday"';
  network.mockImplementation(async () => new Response(null, { headers: edition ? { ETag: edition } : {} }));
  vi.stubGlobal('fetch', network);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  told.mockReset();
});

/** The reader leaves the tab and comes back to it. */
async function leave(minutes: number): Promise<void> {
  for (const state of ['hidden', 'visible'] as const) {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(state === 'hidden' ? minutes * minute : 0);
  }
}

// One page for all, since what watches a page does so for as long as it lives.
watchEdition('/data.json', '/');

test('who comes back after a quarter of an hour to another edition is offered it, and only then', async () => {
  await leave(14);
  edition = '"tuesday"';
  await leave(14);
  expect(told).not.toHaveBeenCalled();
  await leave(16);
  expect(told).toHaveBeenCalledOnce();
  expect(told).toHaveBeenCalledWith('A new edition is there.', expect.objectContaining({ name: 'Show it' }));
  told.mockReset();
  await leave(60);
  expect(told).not.toHaveBeenCalled();
});

test('a host that does not answer, or says nothing of versions, offers nothing', async () => {
  edition = undefined;
  await leave(20);
  network.mockRejectedValueOnce(new TypeError('offline'));
  edition = '"wednesday"';
  await leave(20);
  expect(told).not.toHaveBeenCalled();
  await leave(20);
  expect(told).toHaveBeenCalledOnce();
});
