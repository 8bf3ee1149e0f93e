import type { WorkerSettings } from '#client/worker/settings.ts';
import { startWorker } from '#client/worker/start-worker.ts';

/** The service worker. The build replaces the placeholder with the settings. */
startWorker('__SETTINGS__' as unknown as WorkerSettings);
