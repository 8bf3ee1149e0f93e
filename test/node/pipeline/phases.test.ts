import { afterEach, expect, test } from 'vitest';
import { inPhase, withinPhase } from '#node/pipeline/phases.ts';

const measures = () => performance.getEntriesByType('measure').map(({ name }) => name);

afterEach(() => performance.clearMeasures());

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

test('a phase within another counts the making of items, not what is done with them', async () => {
  for (const item of withinPhase('plan', [1, 2])) {
    expect(item).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  const [measure] = performance.getEntriesByName('gigawatt:plan');
  expect(measure?.duration).toBeLessThan(40);
});
