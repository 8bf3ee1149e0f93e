import { afterEach, expect, test, vi } from 'vitest';
import { inPhase, withinPhase } from '#node/pipeline/phases.ts';

const measures = () => performance.getEntriesByType('measure').map(({ name }) => name);

afterEach(() => {
  vi.restoreAllMocks();
  performance.clearMeasures();
});

test('a phase is measured and gives what its work gives', async () => {
  expect(await inPhase('content', async () => 'content')).toBe('content');
  expect(measures()).toEqual(['gigawatt:content']);
});

test('a phase that fails is measured too', async () => {
  const failing = inPhase('pages', () => {
    throw new Error('no room');
  });
  await expect(failing).rejects.toThrow('no room');
  expect(measures()).toEqual(['gigawatt:pages']);
});

test('a phase within another counts the making of items, not what is done with them', () => {
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
  for (const item of withinPhase('plan', make())) {
    items.push(item);
    now += 1000;
  }
  expect(items).toEqual(['one', 'two']);
  const measured = performance.getEntriesByName('gigawatt:plan', 'measure');
  expect(measured.map(({ duration }) => duration)).toEqual([7]);
});
