import { Session } from 'node:inspector';
import { getHeapStatistics } from 'node:v8';

const maxGrowthBytes = 192 * 2 ** 20;

let session: Session | undefined;
/** The lowest memory use of this thread since the last forced collection, in bytes. */
let lowestBytes = 0;

/**
 * Forces a garbage collection when memory use has grown by 192 MiB; call it between batches of work. Without it, V8
 * lets the heap grow to a multiple of what is in use. The collection runs when this thread is next idle.
 */
export function collectGarbage(): void {
  const { used_heap_size: heapBytes, external_memory: externalBytes } = getHeapStatistics();
  const usedBytes = heapBytes + externalBytes;
  lowestBytes = Math.min(lowestBytes || usedBytes, usedBytes);
  if (usedBytes - lowestBytes < maxGrowthBytes) return;
  lowestBytes = usedBytes;
  if (!session) {
    session = new Session();
    session.connect();
  }
  session.post('HeapProfiler.collectGarbage');
}
