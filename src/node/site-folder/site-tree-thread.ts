import { parentPort, workerData } from 'node:worker_threads';
import { prepareTreeInThread } from './site-tree.ts';

parentPort?.postMessage(prepareTreeInThread(workerData));
