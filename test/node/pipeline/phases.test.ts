import { afterEach, expect, test, vi } from 'vitest';
import { measureItems, measurePhase } from '#node/pipeline/phases.ts';

const measures = () => performance.getEntriesByType('measure').map(({ name }) => name);

afterEach(() => {
  vi.restoreAllMocks();
  performance.clearMeasures();
});

test('a phase is measured and returns the result of its work', async () => {
  expect(await measurePhase('content', async () => 'content')).toBe('content');
  expect(measures()).toEqual(['gigawatt:content']);
});

test('a failing phase is measured too', async () => {
  const failing = measurePhase('pages', () => {
    throw new Error('no room');
  });
  await expect(failing).rejects.toThrow('no room');
  expect(measures()).toEqual(['gigawatt:pages']);
});

test('a phase within another measures the making of items, not their use', () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  function* make() {
    for (const item of ['one', 'two']) {
      now += 3;
      yield item;
    }
    now += 1;
  }
  const items: string[] = [];
  for (const item of measureItems('plan', make())) {
    items.push(item);
    now += 1000;
  }
  expect(items).toEqual(['one', 'two']);
  const measured = performance.getEntriesByName('gigawatt:plan', 'measure');
  expect(measured.map(({ duration }) => duration)).toEqual([7]);
});
