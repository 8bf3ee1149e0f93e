import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StrategyHandler } from 'workbox-strategies';

let NetworkFirst: typeof import('#client/worker/network-first.ts').NetworkFirst;

beforeEach(async () => {
  // What it knows of the network lasts as long as the worker.
  vi.resetModules();
  ({ NetworkFirst } = await import('#client/worker/network-first.ts'));
  vi.useFakeTimers();
});

afterEach(() => vi.useRealTimers());

const request = { url: 'https://paper.example/data.json' } as Request;
const kept = new Response('kept');
const never = () => new Promise<Response>(() => {});

type Sources = ConstructorParameters<typeof NetworkFirst>[0];

/** Asks the strategy once. */
function ask(network: () => Promise<Response>, sources: Partial<Sources>): Promise<Response> {
  const strategy = new NetworkFirst({ find: async () => undefined, ...sources });
  const handler = { fetch: network, waitUntil: () => {}, event: {} } as unknown as StrategyHandler;
  return strategy._handle(request, handler);
}

const find = async () => kept;

test('what the network answers is shown, and told', async () => {
  const onAnswer = vi.fn(async () => {});
  const answer = await ask(async () => new Response('fresh'), { find, onAnswer });
  expect(await answer.text()).toBe('fresh');
  expect(onAnswer).toHaveBeenCalledOnce();
});

test('without a network what is kept is shown, else what stands for it, else the failure', async () => {
  const offline = () => Promise.reject(new TypeError('Failed to fetch'));
  const stand = new Response('stand-in');
  expect(await ask(offline, { find })).toBe(kept);
  expect(await ask(offline, { otherwise: async () => stand })).toBe(stand);
  await expect(ask(offline, {})).rejects.toThrow('Failed to fetch');
});

test('an error of the host’s gives way to what is kept, a missing page does not', async () => {
  expect(await ask(async () => new Response('', { status: 502 }), { find })).toBe(kept);
  expect((await ask(async () => new Response('', { status: 404 }), { find })).status).toBe(404);
});

test('a network that does not answer is waited for once, not again, and until it answers', async () => {
  const shown = vi.fn();
  void ask(never, { find }).then(shown);
  await vi.advanceTimersByTimeAsync(2900);
  expect(shown).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(shown).toHaveBeenCalledWith(kept);

  const again = vi.fn();
  void ask(never, { find }).then(again);
  await vi.advanceTimersByTimeAsync(10);
  expect(again).toHaveBeenCalledWith(kept);

  await ask(async () => new Response('fresh'), { find });
  const once = vi.fn();
  void ask(never, { find }).then(once);
  await vi.advanceTimersByTimeAsync(2900);
  expect(once).not.toHaveBeenCalled();
});

test('where nothing is kept the network has all the time it takes', async () => {
  const shown = vi.fn();
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(new Response('late')), 60_000));
  void ask(() => late, { otherwise: find }).then(shown);
  await vi.advanceTimersByTimeAsync(59_000);
  expect(shown).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2000);
  expect(shown).toHaveBeenCalledOnce();
});

test('what a document is made from is waited for, however long', async () => {
  const shown = vi.fn();
  void ask(never, { find, mustWait: async () => true }).then(shown);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(shown).not.toHaveBeenCalled();
});
