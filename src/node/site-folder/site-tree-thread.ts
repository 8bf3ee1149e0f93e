import { parentPort, workerData } from 'node:worker_threads';
import { arrange } from './site-tree.ts';

// All that this thread is for.
parentPort?.postMessage(arrange(workerData));
