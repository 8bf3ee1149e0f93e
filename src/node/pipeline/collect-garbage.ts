import { Session } from 'node:inspector';
import { getHeapStatistics } from 'node:v8';

/** So much may pile up before it is collected, in bytes. */
const patience = 192 * 2 ** 20;

let session: Session | undefined;
/** The least that this thread has held since it last asked for a collection, in bytes. */
let held = 0;

/**
 * Has V8 collect what is no longer needed when much of it has piled up; to be called between portions of work. Where
 * there is memory to spare, V8 would let the heap grow to a multiple of what is in use. It collects when this thread
 * next has nothing else to do.
 */
export function collectWhatPiledUp(): void {
  const { used_heap_size: objects, external_memory: outside } = getHeapStatistics();
  const used = objects + outside;
  held = Math.min(held || used, used);
  if (used - held < patience) return;
  held = used;
  if (!session) {
    session = new Session();
    session.connect();
  }
  session.post('HeapProfiler.collectGarbage');
}
