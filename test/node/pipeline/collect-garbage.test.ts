import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { collectWhatPiledUp } from '#node/pipeline/collect-garbage.ts';

test('what has piled up is collected before the heap is full', async () => {
  collectWhatPiledUp();
  let pile: number[][] | undefined = Array.from({ length: 300 }, () => new Array(100_000).fill(0.5));
  const memory = new WeakRef(pile);
  pile = undefined;
  await setTimeout(50);
  collectWhatPiledUp();
  await setTimeout(50);
  expect(memory.deref()).toBeUndefined();
});
