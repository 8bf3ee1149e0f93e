import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { ViteBuilder } from 'vite';
import { createEdition, isPublished } from '#domain/edition/edition.ts';
import { listRedirects } from '#domain/edition/redirects.ts';
import { createFrontPage } from '#domain/pages/complete-page.ts';
import { buildApplication } from '#node/application/application.ts';
import type { ClientOutput } from '#node/application/client-output.ts';
import { digestProgram, digestReader, digestSearch } from '#node/application/program.ts';
import { digestOf } from '#node/files/digest.ts';
import { lockFolder } from '#node/files/lock.ts';
import { findIcons } from '#node/images/icons.ts';
import { writeShareImages } from '#node/images/write-share-images.ts';
import { writeApplicationFiles } from '#node/outputs/application-files.ts';
import { writeCompressed } from '#node/outputs/compress.ts';
import { writeFeeds } from '#node/outputs/feeds.ts';
import { writeHostFiles, writeServerFiles } from '#node/outputs/hosts.ts';
import { createOutputs } from '#node/outputs/outputs.ts';
import { writeRedirects } from '#node/outputs/redirects.ts';
import { writeSitemaps } from '#node/outputs/sitemaps.ts';
import { readContent } from '#node/reading/read-content.ts';
import { readSettings } from '#node/reading/read-settings.ts';
import { contentPolicy } from '#node/rendering/content-policy.ts';
import { createDocumentParts } from '#node/rendering/document-parts.ts';
import { writePages } from '#node/rendering/write-pages.ts';
import { startSearchIndex } from '#node/search/write-search-index.ts';
import { checkOutput } from '#node/site-folder/check-output.ts';
import { openSiteFolder, type SiteFolder } from '#node/site-folder/site-folder.ts';
import { explainDiskFault } from './disk-faults.ts';
import { measurePhase } from './phases.ts';
import { handleSignals } from './signals.ts';
import { createWorkers } from './workers.ts';

export interface BuildOptions {
  /** the folder with site.json and articles */
  contentFolder: string;
  /** the folder for cached articles, shared by all builds */
  articleCache: string;
  /** the cache folder of this output */
  cache: string;
  /** the folder that is served */
  output: string;
  /** whether to write compressed versions beside the files */
  compress: boolean;
}

/**
 * Builds the whole site: the browser's scripts, the server renderer, and every page and file whose inputs have changed
 * since the last build. The old site stays complete until the new one replaces it.
 *
 * @param now decides which stories are published
 * @throws ContentError for invalid content, before anything is built
 */
export async function buildSite(
  builder: ViteBuilder,
  { contentFolder, articleCache, cache, output, compress }: BuildOptions,
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
  let hasPublished = false;
  const signals = handleSignals((signal) => {
    logger.error(`The build was stopped (${signal}). ${describeSite(hasPublished, output)}`);
    release?.();
  });
  try {
    release = lockFolder(cache);
    await rm(scratch, { recursive: true, force: true });
    await mkdir(scratch, { recursive: true });
    const settings = readSettings(root, contentFolder);
    const icons = findIcons(publicFolder);
    const program = digestProgram(builder.config, contentFolder);
    const key = digestOf(`${program} ${settings.digest} ${icons.length}`);
    folder = await openSiteFolder(output, cache, key);
    const { staging } = folder;
    const reading = { folder: contentFolder, root, publicFolder, cache: articleCache, scratch };
    const { content, edition } = await measurePhase('content', async () => {
      const read = await readContent({ ...reading, reader: digestReader(root) }, settings, workers);
      const published = read.entries.filter((entry) => isPublished(entry, now, read.site));
      return { content: read, edition: createEdition(read.site, published) };
    });
    const { parsed, site } = content;
    const searchKey = digestOf(`${digestSearch(root)} ${settings.digest}`);
    const writeSearchIndex = startSearchIndex(
      { root, base, cache, key: searchKey, edition, parsed },
      workers,
    );
    const application = await measurePhase('application', () =>
      buildApplication(builder, cache, key, clientOutput),
    );
    const document = await createDocumentParts({ root, base, site, application, icons });
    const policy = contentPolicy(document.inlineHashes);
    const hosted = { base, policy, redirects: listRedirects(edition) };
    const common = { root, base, key, icons, publicFolder, folder: staging };
    await folder.ready;
    const outputs = createOutputs(folder, workers);
    const pages = await measurePhase('pages', () =>
      writePages(outputs, {
        root,
        base,
        cache,
        key,
        edition,
        parsed,
        application,
        document,
        folder: staging,
        scratch,
      }),
    );
    await measurePhase('feeds', () => writeFeeds(outputs, { ...common, edition, css: application.css }));
    await measurePhase('outputs', async () => {
      await writeSitemaps(outputs, { base, now, edition, pages, publicFolder });
      await writeRedirects(outputs, edition, base);
    });
    await measurePhase('search', () => writeSearchIndex(outputs));
    const warn = (message: string) => logger.warn(message);
    const front = createFrontPage(edition, base);
    await measurePhase('images', () => writeShareImages(outputs, workers, { root, edition, cache, warn }));
    await writeApplicationFiles(outputs, { ...common, site, front, application, document });
    await writeHostFiles(outputs, publicFolder, hosted);
    const { files, publish } = folder;
    if (compress) await measurePhase('compress', () => writeCompressed(outputs, staging, files()));
    await content.saved;
    const { written, kept } = await signals.defer(async () => {
      const counts = await measurePhase('publish', publish);
      hasPublished = true;
      writeServerFiles(output, hosted);
      return counts;
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    logger.info(
      `✓ ${pages.count} pages of ${edition.articles.length} articles in ${seconds} s: ${written} files written, ${kept} unchanged`,
    );
  } catch (error) {
    throw explainDiskFault(error, hasPublished);
  } finally {
    await folder?.ready.catch(() => undefined);
    await workers.close();
    // The scratch folder belongs to the build that holds the lock.
    if (release) await rm(scratch, { recursive: true, force: true });
    release?.();
    signals.close();
  }
}

/** Describes the state of the site after a stopped build. */
function describeSite(isPublished: boolean, output: string): string {
  if (isPublished) return 'The new site is published.';
  return existsSync(output) ? 'The existing site is unchanged.' : 'There is no site yet.';
}
