import { setTimeout } from 'node:timers/promises';
import { getHeapStatistics } from 'node:v8';
import { expect, test, vi } from 'vitest';
import { collectWhatPiledUp } from '#node/pipeline/collect-garbage.ts';

vi.mock('node:v8', { spy: true });

const mebibyte = 2 ** 20;

/** Calls it between two portions of work, when this thread holds a number of MiB. */
function betweenPortions(objects: number, outside = 0): void {
  const statistics = { used_heap_size: objects * mebibyte, external_memory: outside * mebibyte };
  vi.mocked(getHeapStatistics).mockReturnValueOnce(statistics as ReturnType<typeof getHeapStatistics>);
  collectWhatPiledUp();
}

/** Lets an object go; only a collection of all garbage clears the reference to it, which 100 bytes never cause. */
function dropObject(): WeakRef<object> {
  return new WeakRef({});
}

const isCollected = (dropped: WeakRef<object>) =>
  vi.waitFor(() => {
    if (dropped.deref()) throw new Error('The object has not been collected.');
  });

async function isKept(dropped: WeakRef<object>): Promise<void> {
  await setTimeout(50);
  expect(dropped.deref()).toBeDefined();
}

test('garbage is collected when 192 MiB have been added to the least that was in use, and not before', async () => {
  betweenPortions(400);
  const dropped = dropObject();
  await isKept(dropped);
  betweenPortions(300);
  betweenPortions(300, 191);
  await isKept(dropped);
  betweenPortions(300, 192);
  await isCollected(dropped);
});

test('after a collection, as much has to be added again', async () => {
  betweenPortions(100);
  betweenPortions(300);
  await setTimeout(50);
  const dropped = dropObject();
  betweenPortions(491);
  await isKept(dropped);
  betweenPortions(492);
  await isCollected(dropped);
});
