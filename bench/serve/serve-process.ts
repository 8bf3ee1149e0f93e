import { type LoadOrder, load } from './serve-load.ts';

// A load in a process of its own, so that neither the checks nor the build weigh on its clock.
process.once('message', async (order: LoadOrder) => {
  process.send?.(await load(order));
  process.disconnect();
});
