import path from 'node:path';
import type { ViteDevServer } from 'vite';
import { createProblem, type Problem } from '#domain/reading/problems.ts';
import { isContentFile } from '#node/reading/content-names.ts';
import { publicFolderOf, readPaper } from '#node/reading/read-paper.ts';
import { readSettings } from '#node/reading/read-settings.ts';
import { canWatchContent, isArticlePath, watchContent } from '#node/reading/watch-content.ts';
import { createWarningLog } from './content-warnings.ts';
import { type DevPages, type DevPagesOptions, readDevPages } from './dev-pages.ts';
import type { ErrorOverlay } from './error-overlay.ts';

/** Announces new content to the application in the browser (`src/client/app/refresh-content.ts`). */
const contentEvent = 'gigawatt:content';
/** Changes in close succession belong together: some editors save a file in several operations. */
const debounceMs = 50;
/** How long after an edit slower work starts, so that it does not delay showing the edit. */
const updateRelatedDelayMs = 1000;

/**
 * Reads the content on first use and again after every change, and updates open pages.
 *
 * @param httpServer the server whose end ends the watching; the server of an edition is a part of the main one's
 * @returns a function that returns the current pages
 */
export function followContent(
  server: ViteDevServer,
  options: DevPagesOptions,
  overlay: ErrorOverlay,
  httpServer: ViteDevServer['httpServer'],
): () => Promise<DevPages> {
  const { root, contentFolder, paper } = options;
  // Pages show what other editions say of their translations.
  const editions = readPaper({ ...paper, root });
  const folders = [...new Set([contentFolder, ...editions.map(({ folder }) => folder)])];
  const logWarnings = createWarningLog(server.config.logger);
  async function readPages(previous?: DevPages): Promise<DevPages> {
    const read = await readDevPages(options, previous, overlay.show);
    logWarnings([...read.warnings, ...checkPath(read.site.address)]);
    return read;
  }

  let firstPath: string | undefined;
  /** The server cannot change the path under which it serves. */
  function checkPath(address: string): Problem[] {
    const { pathname } = new URL(address);
    firstPath ??= pathname;
    if (pathname === firstPath) return [];
    const { source } = readSettings(root, contentFolder);
    const message = `has the path ${pathname} now, and the dev server still serves ${firstPath}`;
    return [createProblem(source, ['address'], message, 'Restart the dev server.')];
  }

  let pages: Promise<DevPages> | undefined;
  let lastValid: DevPages | undefined;
  let timer: NodeJS.Timeout | undefined;
  let hasNewSettings = false;

  async function update(): Promise<void> {
    // The application fetches changed articles itself, but not new settings or while the overlay covers it.
    const mustReload = hasNewSettings || overlay.isShown;
    hasNewSettings = false;
    overlay.clear();
    lastValid = (await pages?.catch(() => undefined)) ?? lastValid;
    pages = readPages(lastValid);
    if (mustReload) {
      for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
    }
    try {
      const { updateRelated } = await pages;
      server.ws.send(mustReload ? { type: 'full-reload' } : { type: 'custom', event: contentEvent });
      timer = setTimeout(() => {
        updateRelated();
        server.ws.send({ type: 'custom', event: contentEvent });
      }, updateRelatedDelayMs);
    } catch (error) {
      overlay.show(error);
    }
  }

  function onChange(file: string): void {
    hasNewSettings ||= !folders.some((folder) => isArticlePath(folder, file));
    // A checkout changes thousands of files, with one event each.
    clearTimeout(timer);
    timer = setTimeout(update, debounceMs);
  }

  // Vite watches only the public folder of this edition.
  const publicFolders = new Set(editions.map((edition) => publicFolderOf(edition, paper.publicFolder)));
  server.watcher.add([...publicFolders]);
  server.watcher.on('all', (_event, file) => isShown(file, publicFolders) && onChange(file));

  if (canWatchContent(server.config.server.watch)) {
    for (const folder of folders) {
      const stop = watchContent(folder, onChange, overlay.show);
      httpServer?.once('close', stop);
    }
  } else {
    server.watcher.add(folders);
    server.watcher.on(
      'all',
      (_event, file) => folders.some((folder) => isContentFile(folder, file)) && onChange(file),
    );
  }

  return () => {
    pages ??= readPages();
    return pages;
  };
}

/** Whether a file of the public folder is a picture or a font. */
function isShown(file: string, publicFolders: Iterable<string>): boolean {
  const isWithin = (folder: string) => file.startsWith(folder + path.sep);
  return /\.(?:avif|gif|jpe?g|png|svg|webp|woff2)$/i.test(file) && [...publicFolders].some(isWithin);
}
