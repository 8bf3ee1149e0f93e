import path from 'node:path';
import type { WorkerSettings } from '#client/worker/settings.ts';
import { filePath, savedPath, settingsPath, withBase } from '#domain/addresses/paths.ts';
import { listTypefaces } from '#domain/appearance/font-rules.ts';
import { pageDataVersion } from '#domain/page-data/shared.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { digestOf } from '#node/files/digest.ts';
import { tabIconFile } from '#node/images/icons.ts';
import type { Application } from './application.ts';

/** The service worker, at the base of the site, since its scope is its own folder. */
export const workerFile = 'sw.js';
/** The document that the worker serves for pages that it cannot fetch. */
export const offlineFile = 'offline.html';

/**
 * Lists the files that the worker precaches: scripts, styles, upright fonts (of the standard one the Latin), the offline document, the data of
 * the reader's own pages and the icon. Their size does not depend on the number of articles.
 *
 * @param files the application's files, relative to the site
 */
export function shellFiles(files: readonly string[], site: Pick<SiteContent, 'typefaces'>): string[] {
  const own = listTypefaces(site).flatMap(({ faces }) =>
    faces.flatMap(({ src, isItalic }) => (isItalic ? [] : path.posix.parse(src).name)),
  );
  const isFont = (file: string) => {
    const [, name = ''] = /^assets\/(.+)-[^-]+\.woff2$/.exec(file) ?? [];
    return own.includes(name) || name.endsWith('latin-wght-normal');
  };
  const assets = files.filter((file) => /\.(?:js|css)$/.test(file) || isFont(file));
  const data = [savedPath(), settingsPath()].map((path) => filePath(path, 'data.json'));
  return [...assets.sort(), offlineFile, ...data, tabIconFile];
}

/** Adds the settings, with the list of files to precache, to the code of the worker. */
export function createWorkerScript(
  { worker, application }: Pick<Application, 'worker' | 'application'>,
  base: string,
  shell: readonly { file: string; digest: string }[],
): string {
  const entries = shell.map(({ file, digest }) => ({
    url: withBase(base, `/${encodeURI(file)}`),
    // The names of files in assets/ contain a hash.
    revision: file.startsWith('assets/') ? null : digest.slice(0, 8),
  }));
  const settings: WorkerSettings = {
    base,
    version: pageDataVersion,
    application: application.map((file) => base + file),
    shell: { name: digestOf(JSON.stringify(entries)).slice(0, 8), entries },
    offline: base + offlineFile,
  };
  // A function, since a replacement string may contain special patterns such as $&.
  return worker.replace(/(["'`])__SETTINGS__\1/, () => JSON.stringify(settings));
}
