import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { ViteBuilder } from 'vite';
import type { ArticleEntry } from '#content/article-entry.ts';
import { createEdition, type Edition, isPublished } from '#content/edition.ts';
import { createPages, type Pages, type PlannedPage } from '#content/pages.ts';
import { redirectsOf } from '#content/redirects.ts';
import type { FoundBefore } from '#content/related.ts';
import { filePath } from '#lib/paths.ts';
import { type Application, buildApplication } from './application.ts';
import { checkOutput } from './check-output.ts';
import type { ClientOutput } from './client-output.ts';
import { contentPolicy } from './content-policy.ts';
import { type Content, readContent, readSettings } from './content-store.ts';
import { digestOf } from './digest.ts';
import { explainDiskFault } from './disk-faults.ts';
import type { DocumentParts } from './document.ts';
import { documentParts } from './document-parts.ts';
import { findIcons, type Icon } from './icons.ts';
import { join, takeUpTo } from './iterables.ts';
import { lockFolder } from './lock.ts';
import { writeMachineFiles } from './machine-files.ts';
import { writeOtherFiles } from './other-files.ts';
import type { ArticlePlace, PageTask } from './page-tasks.ts';
import { inPhase, withinPhase } from './phases.ts';
import { digestProgram, digestReader } from './program.ts';
import { loadRelated, saveRelated } from './related-cache.ts';
import { watchSignals } from './signals.ts';
import { openSiteFolder, type SiteFolder } from './site-folder.ts';
import { createWorkers, type Workers } from './workers.ts';
import { writeCompressed } from './write-compressed.ts';
import { writeFeeds } from './write-feeds.ts';
import { writeHostFiles, writeServerFiles } from './write-hosting.ts';
import { writeSearchIndex } from './write-search-index.ts';
import { writeShareImages } from './write-share-images.ts';

export interface BuildPlaces {
  /** the folder with site.json and articles */
  contentFolder: string;
  /** the folder for what need not be read again, by any build */
  articleCache: string;
  /** the folder for what the next build need not make again */
  cache: string;
  /** the folder that is served */
  output: string;
  /** whether compressed files stand beside the others, for servers that send them as they are */
  compress: boolean;
}

/**
 * Builds the whole site: the browser's script, the server's renderer, and with it every page and its data that
 * is not as it was in the build before. The old site stays whole until the new one takes its place.
 *
 * @throws ContentError when something is wrong with the content, before anything is built
 */
export async function buildSite(
  builder: ViteBuilder,
  { contentFolder, articleCache, cache, output, compress }: BuildPlaces,
  now: Date,
  clientOutput: () => ClientOutput,
): Promise<void> {
  const { root, base, publicDir: publicFolder, logger } = builder.config;
  checkOutput(output, root, cache, builder.config.build.emptyOutDir === true);
  const started = performance.now();
  const scratch = path.join(cache, 'scratch');
  const workers = createWorkers();
  let release: (() => void) | undefined;
  let folder: SiteFolder | undefined;
  let isPublished = false;
  const stopping = watchSignals((signal) => {
    logger.error(`The build was stopped (${signal}). ${standing(isPublished, output)}`);
    release?.();
  });
  try {
    release = lockFolder(cache);
    await rm(scratch, { recursive: true, force: true });
    await mkdir(scratch, { recursive: true });
    const program = digestProgram(builder.config, contentFolder);
    const settings = readSettings(root, contentFolder);
    const icons = findIcons(publicFolder);
    const key = digestOf(`${program} ${settings.digest} ${icons.length}`);
    folder = await openSiteFolder(output, cache, key);
    const reader = digestReader(root, contentFolder);
    const places = { folder: contentFolder, root, publicFolder, cache: articleCache, reader, scratch };
    const content = await inPhase('content', () => readContent(places, settings, workers));
    const application = await inPhase('application', () =>
      buildApplication(builder, cache, key, clientOutput),
    );
    const document = await documentParts({ root, base, site: content.site, application, icons });
    const site = {
      root,
      base,
      cache,
      now,
      key,
      content,
      application,
      document,
      folder,
      workers,
      publicFolder,
      icons,
    };
    const { edition, pages, count } = await inPhase('pages', () => writePages(site));
    await inPhase('feeds', () => writeFeeds(site, edition));
    const records = digestOf(`${reader} ${settings.digest}`);
    await inPhase('search', () => writeSearchIndex({ ...site, edition, key: records }));
    await inPhase('outputs', async () => writeMachineFiles({ ...site, edition, pages }));
    const { warn } = logger;
    await inPhase('images', () => writeShareImages({ ...site, edition, warn }));
    await writeOtherFiles(site);
    const hosted = { base, policy: contentPolicy(document.inlineHashes), redirects: redirectsOf(edition) };
    writeHostFiles(site, hosted);
    if (compress) await inPhase('compress', () => writeCompressed(site));
    await content.saved;
    const { publish } = folder;
    const { written, kept } = await stopping.finish(async () => {
      const counts = await inPhase('publish', publish);
      isPublished = true;
      writeServerFiles(output, hosted);
      return counts;
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    logger.info(
      `✓ ${count} pages of ${edition.articles.length} articles in ${seconds} s: ${written} files written, ${kept} unchanged`,
    );
  } catch (error) {
    throw explainDiskFault(error, isPublished);
  } finally {
    await folder?.ready.catch(() => undefined);
    await workers.close();
    // Whoever has the lock has the scratch folder.
    if (release) await rm(scratch, { recursive: true, force: true });
    release?.();
    stopping.close();
  }
}

/** Which site stands where a build has been stopped. */
function standing(isPublished: boolean, output: string): string {
  if (isPublished) return 'The new site has taken its place.';
  return existsSync(output) ? 'The site that was there before is as it was.' : 'There is no site yet.';
}

export interface SiteParts {
  root: string;
  base: string;
  /** the folder for what the next build need not make again */
  cache: string;
  now: Date;
  /** names what all pages depend on */
  key: string;
  content: Content;
  application: Application;
  document: DocumentParts;
  folder: SiteFolder;
  workers: Workers;
  publicFolder: string;
  icons: readonly Icon[];
}

async function writePages(site: SiteParts): Promise<{ edition: Edition; pages: Pages; count: number }> {
  const { root, base, cache, now, key, content, application, document, folder, workers } = site;
  const published = content.entries.filter((entry) => isPublished(entry, now, content.site));
  const edition = createEdition(content.site, published);
  const memory = { before: loadRelated(cache, key), now: new Map<string, FoundBefore>() };
  const pages = createPages(edition, base, memory);
  let count = 0;

  function* changed(paths: Iterable<string>): Generator<{ task: PageTask; fingerprint: string }> {
    for (const pagePath of paths) {
      count++;
      const planned = pages.at(pagePath);
      if (!planned) throw new Error(`${pagePath} is listed as a page but has no data.`);
      const fingerprint = fingerprintOf(planned, key);
      // All are asked for, so that none is lost where another has to be written.
      const kept = filesOf(planned, pagePath).map((file) => folder.keep(file, fingerprint));
      if (kept.includes(false)) yield { task: taskOf(pagePath, planned, content), fingerprint };
    }
  }

  const planned = withinPhase('plan', changed(pages.paths()));
  // Planning goes on while the folder is made ready, but what is planned is not piled up without end.
  const first = folder.isNew ? [] : takeUpTo(plannedAhead, planned);
  const missing = await folder.ready;
  const isMissing = (pagePath: string) => fileNames.some((name) => missing.has(filePath(pagePath, name)));
  const lost = missing.size > 0 ? [...pages.paths()].filter(isMissing) : [];
  await workers.run(
    'renderPages',
    join(first, planned, changed(lost)),
    (portion) => ({
      root,
      base,
      site: content.site,
      renderer: application.renderer,
      document,
      output: folder.staging,
      pages: portion.map(({ task }) => task),
    }),
    (portion, stamps) => {
      portion.forEach(({ task, fingerprint }, index) => {
        const stamp = stamps[index];
        if (!stamp) throw new Error(`${task.path} has not been written.`);
        folder.record(filePath(task.path, 'index.html'), fingerprint, stamp.html);
        folder.record(filePath(task.path, 'data.json'), fingerprint, stamp.data);
        if (stamp.twin) folder.record(filePath(task.path, 'index.md'), fingerprint, stamp.twin);
      });
    },
  );
  saveRelated(cache, key, memory.now);
  return { edition, pages, count: count - lost.length };
}

/** A list that is planned holds its data, some 20 kB. */
const plannedAhead = 1000;

const fileNames = ['index.html', 'data.json', 'index.md'] as const;

/** The files of a page; only an article has a twin in Markdown. */
const filesOf = ({ kind }: PlannedPage, pagePath: string) =>
  fileNames.slice(0, kind === 'article' ? 3 : 2).map((name) => filePath(pagePath, name));

/** Names everything that a page's content depends on. */
function fingerprintOf(planned: PlannedPage, key: string): string {
  const own = planned.kind === 'article' ? `${planned.entry.file} ${planned.entry.digest}` : '';
  return digestOf(`${key} ${own} ${planned.inputs()}`);
}

/** What a thread needs to make a page. */
function taskOf(pagePath: string, planned: PlannedPage, { places }: Content): PageTask {
  if (planned.kind === 'list') return { path: pagePath, data: JSON.stringify(planned.page()) };
  const placeOf = ({ file }: ArticleEntry): ArticlePlace => {
    const place = places.get(file);
    return { file, ...(place && { place }) };
  };
  if (planned.kind === 'brief') return { path: pagePath, stories: planned.entries.map(placeOf) };
  const { entry, surroundings } = planned;
  return { path: pagePath, ...placeOf(entry), minutes: entry.minutes, surroundings: surroundings() };
}
