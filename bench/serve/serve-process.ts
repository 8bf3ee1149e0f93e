import { type LoadTest, load } from './serve-load.ts';

// Generates load in its own process, so that checks do not delay its clock.
process.once('message', async (test: LoadTest) => {
  process.send?.(await load(test));
  process.disconnect();
});
