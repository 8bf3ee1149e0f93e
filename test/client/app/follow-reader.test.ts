import { expect, test, vi } from 'vitest';
import { followReader } from '#client/app/follow-reader.ts';
import { saveEvent } from '#client/stores/story-marks.ts';

const kept: string[] = [];
const library = vi.hoisted(() => Promise.withResolvers<void>());

vi.mock('#client/reader/library.ts', async () => {
  await library.promise;
  return { toggleSaved: (slug: string) => kept.push(slug), toggleTopic: () => undefined };
});

test('what is saved in quick succession is kept in its order, however long the code for it takes to come', async () => {
  followReader();
  for (const slug of ['one', 'two', 'three']) {
    document.dispatchEvent(new CustomEvent(saveEvent, { detail: slug }));
  }
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(kept).toEqual([]);
  library.resolve();
  await vi.waitFor(() => expect(kept).toEqual(['one', 'two', 'three']));
});
