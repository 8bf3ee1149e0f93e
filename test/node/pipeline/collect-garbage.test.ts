import { setTimeout } from 'node:timers/promises';
import { getHeapStatistics } from 'node:v8';
import { expect, test, vi } from 'vitest';
import { collectGarbage } from '#node/pipeline/collect-garbage.ts';

vi.mock('node:v8', { spy: true });

const mebibyte = 2 ** 20;

/** Calls it between two batches, with memory use in MiB. */
function betweenBatches(heap: number, external = 0): void {
  const statistics = { used_heap_size: heap * mebibyte, external_memory: external * mebibyte };
  vi.mocked(getHeapStatistics).mockReturnValueOnce(statistics as ReturnType<typeof getHeapStatistics>);
  collectGarbage();
}

/** Drops an object; only a full collection clears the weak reference, and so few bytes never cause one. */
function dropObject(): WeakRef<object> {
  return new WeakRef({});
}

const isCollected = (dropped: WeakRef<object>) =>
  vi.waitFor(() => {
    if (dropped.deref()) throw new Error('The object has not been collected.');
  });

async function isNotCollected(dropped: WeakRef<object>): Promise<void> {
  await setTimeout(50);
  expect(dropped.deref()).toBeDefined();
}

test('garbage is collected once memory use has grown by 192 MiB from its lowest point', async () => {
  betweenBatches(400);
  const dropped = dropObject();
  await isNotCollected(dropped);
  betweenBatches(300);
  betweenBatches(300, 191);
  await isNotCollected(dropped);
  betweenBatches(300, 192);
  await isCollected(dropped);
});

test('after a collection, memory use must grow by as much again', async () => {
  betweenBatches(100);
  betweenBatches(300);
  await setTimeout(50);
  const dropped = dropObject();
  betweenBatches(491);
  await isNotCollected(dropped);
  betweenBatches(492);
  await isCollected(dropped);
});
