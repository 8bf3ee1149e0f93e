import { afterEach, expect, test, vi } from 'vitest';
import { createQueue } from '#lib/queue.ts';

const done: string[] = [];

afterEach(() => {
  done.length = 0;
});

test('what is asked for first is done first, also where it takes longest', async () => {
  const first = Promise.withResolvers<void>();
  const enqueue = createQueue();
  enqueue(() => first.promise.then(() => done.push('first')));
  enqueue(async () => done.push('second'));
  await new Promise((resolve) => setTimeout(resolve));
  expect(done).toEqual([]);
  first.resolve();
  await vi.waitFor(() => expect(done).toEqual(['first', 'second']));
});

test('what breaks does not hold up what comes after it', async () => {
  const enqueue = createQueue();
  enqueue(() => Promise.reject(new Error('broken')));
  enqueue(async () => done.push('second'));
  await vi.waitFor(() => expect(done).toEqual(['second']));
});
