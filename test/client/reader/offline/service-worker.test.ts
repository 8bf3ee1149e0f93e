import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchForNewEdition } from '#client/reader/offline/service-worker.ts';

const toast = vi.hoisted(() => vi.fn());
vi.mock('#lib/browser/action-toast.ts', () => ({ showActionToast: toast }));

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
  toast.mockReset();
});

/** Hides the tab and shows it again. */
async function leaveFor(minutes: number): Promise<void> {
  for (const state of ['hidden', 'visible'] as const) {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(state === 'hidden' ? minutes * minute : 0);
  }
}

// Called once, since its listener is never removed.
watchForNewEdition('/data.json', '/');

test('a new edition is offered on return after a quarter of an hour, once', async () => {
  await leaveFor(14);
  edition = '"tuesday"';
  await leaveFor(14);
  expect(toast).not.toHaveBeenCalled();
  await leaveFor(16);
  expect(toast).toHaveBeenCalledOnce();
  expect(toast).toHaveBeenCalledWith(
    'A new edition is available.',
    ['Show it', 'Dismiss'],
    expect.any(Function),
  );
  toast.mockReset();
  await leaveFor(60);
  expect(toast).not.toHaveBeenCalled();
});

test('nothing is offered if the host is unreachable or sends no version', async () => {
  edition = undefined;
  await leaveFor(20);
  network.mockRejectedValueOnce(new TypeError('offline'));
  edition = '"wednesday"';
  await leaveFor(20);
  expect(toast).not.toHaveBeenCalled();
  await leaveFor(20);
  expect(toast).toHaveBeenCalledOnce();
});
