import { expect, test, vi } from 'vitest';
import { followReader } from '#client/app/follow-reader.ts';
import { saveEvent } from '#client/stores/story-marks.ts';

const kept: string[] = [];
const loads = vi.hoisted(() => ({ first: Promise.resolve() }));

vi.mock('#client/reader/library.ts', () => ({
  toggleSaved: (slug: string) => kept.push(slug),
  toggleTopic: () => undefined,
}));
vi.mock('#lib/browser/load-feature.ts', () => {
  let count = 0;
  return {
    async loadFeature(load: () => Promise<unknown>) {
      if (count++ === 0) await loads.first;
      return load();
    },
  };
});

test('what is saved in quick succession is kept in its order, however long the code for it takes to come', async () => {
  let arrive = () => {};
  loads.first = new Promise((resolve) => {
    arrive = resolve;
  });
  followReader();
  for (const slug of ['one', 'two', 'three']) {
    document.dispatchEvent(new CustomEvent(saveEvent, { detail: slug }));
  }
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(kept).toEqual([]);
  arrive();
  await vi.waitFor(() => expect(kept).toEqual(['one', 'two', 'three']));
});
