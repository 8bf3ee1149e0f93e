import { expect, test, vi } from 'vitest';
import { handleReaderEvents } from '#client/app/reader-events.ts';
import { saveEvent } from '#client/stores/story-marks.ts';

const saved: string[] = [];
const library = vi.hoisted(() => Promise.withResolvers<void>());

vi.mock('#client/reader/library.ts', async () => {
  await library.promise;
  return { toggleSaved: (slug: string) => saved.push(slug), toggleTopic: () => undefined };
});

test('stories saved in quick succession are stored in order, however long the code takes to load', async () => {
  handleReaderEvents();
  for (const slug of ['one', 'two', 'three']) {
    document.dispatchEvent(new CustomEvent(saveEvent, { detail: slug }));
  }
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(saved).toEqual([]);
  library.resolve();
  await vi.waitFor(() => expect(saved).toEqual(['one', 'two', 'three']));
});
