import type { WorkerSettings } from '#client/worker/settings.ts';
import { filePath, savedPath, withBase } from '#domain/addresses/paths.ts';
import { pageDataVersion } from '#domain/page-data/shared.ts';
import { digestOf } from '#node/files/digest.ts';
import type { Application } from './application.ts';

/** The service worker; it stands at the base, since it serves what lies below it. */
export const workerFile = 'sw.js';
/** The document in which the worker has pages shown that it cannot fetch. */
export const offlineFile = 'offline.html';

/**
 * What the application cannot do without: its scripts and styles, the typeface’s letters, the document to show
 * pages in, and the page of what is saved. Nothing of it grows with the edition.
 *
 * @param files the application's files, as they stand in the site
 */
export function shellFiles(files: readonly string[]): string[] {
  const own = files.filter(
    (file) => /\.(?:js|css)$/.test(file) || /latin-wght-normal-[^/]+\.woff2$/.test(file),
  );
  return [...own.sort(), offlineFile, filePath(savedPath(), 'data.json'), 'icon.svg'];
}

/** Gives the worker's script what it is to keep. */
export function createWorkerScript(
  { worker, application }: Pick<Application, 'worker' | 'application'>,
  base: string,
  shell: readonly { file: string; digest: string }[],
): string {
  const entries = shell.map(({ file, digest }) => ({
    url: withBase(base, `/${encodeURI(file)}`),
    // Vite's files carry a digest in their names.
    revision: file.startsWith('assets/') ? null : digest.slice(0, 8),
  }));
  const settings: WorkerSettings = {
    base,
    version: pageDataVersion,
    application: application.map((file) => base + file),
    shell: { name: digestOf(JSON.stringify(entries)).slice(0, 8), entries },
    offline: base + offlineFile,
  };
  // A function, since a replacement may hold signs that mean something.
  return worker.replace(/(["'`])__SETTINGS__\1/, () => JSON.stringify(settings));
}
