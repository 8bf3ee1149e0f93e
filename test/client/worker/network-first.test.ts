import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StrategyHandler } from 'workbox-strategies';

let NetworkFirst: typeof import('#client/worker/network-first.ts').NetworkFirst;

beforeEach(async () => {
  // The module remembers that the network is unresponsive.
  vi.resetModules();
  ({ NetworkFirst } = await import('#client/worker/network-first.ts'));
  vi.useFakeTimers();
});

afterEach(() => vi.useRealTimers());

const request = { url: 'https://paper.example/data.json' } as Request;
const cached = new Response('cached');
const never = () => new Promise<Response>(() => {});

type Options = ConstructorParameters<typeof NetworkFirst>[0];

function handle(network: () => Promise<Response>, options: Partial<Options>): Promise<Response> {
  const strategy = new NetworkFirst({ find: async () => undefined, ...options });
  const handler = { fetch: network, waitUntil: () => {}, event: {} } as unknown as StrategyHandler;
  return strategy._handle(request, handler);
}

const find = async () => cached;

test('the network’s response is used, and passed on for caching', async () => {
  const onResponse = vi.fn(async () => {});
  const response = await handle(async () => new Response('fresh'), { find, onResponse });
  expect(await response.text()).toBe('fresh');
  expect(onResponse).toHaveBeenCalledOnce();
});

test('without a network the cached response is used, else the fallback, else the failure', async () => {
  const offline = () => Promise.reject(new TypeError('Failed to fetch'));
  const fallback = new Response('fallback');
  expect(await handle(offline, { find })).toBe(cached);
  expect(await handle(offline, { fallback: async () => fallback })).toBe(fallback);
  await expect(handle(offline, {})).rejects.toThrow('Failed to fetch');
});

test('a server error is replaced by the cached response, a 404 is not', async () => {
  expect(await handle(async () => new Response('', { status: 502 }), { find })).toBe(cached);
  expect((await handle(async () => new Response('', { status: 404 }), { find })).status).toBe(404);
});

test('after a timeout the network is not waited for again until it responds', async () => {
  const shown = vi.fn();
  void handle(never, { find }).then(shown);
  await vi.advanceTimersByTimeAsync(2900);
  expect(shown).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(shown).toHaveBeenCalledWith(cached);

  const again = vi.fn();
  void handle(never, { find }).then(again);
  await vi.advanceTimersByTimeAsync(10);
  expect(again).toHaveBeenCalledWith(cached);

  await handle(async () => new Response('fresh'), { find });
  const once = vi.fn();
  void handle(never, { find }).then(once);
  await vi.advanceTimersByTimeAsync(2900);
  expect(once).not.toHaveBeenCalled();
});

test('without a cached response the network has no timeout', async () => {
  const shown = vi.fn();
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(new Response('late')), 60_000));
  void handle(() => late, { fallback: find }).then(shown);
  await vi.advanceTimersByTimeAsync(59_000);
  expect(shown).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2000);
  expect(shown).toHaveBeenCalledOnce();
});

test('a request that must wait has no timeout', async () => {
  const shown = vi.fn();
  void handle(never, { find, mustWait: async () => true }).then(shown);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(shown).not.toHaveBeenCalled();
});
