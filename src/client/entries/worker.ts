import type { WorkerSettings } from '#client/worker/settings.ts';
import { startWorker } from '#client/worker/start-worker.ts';

/** The service worker. The build puts its settings in the place of the text when all else has been made. */
startWorker('__SETTINGS__' as unknown as WorkerSettings);
