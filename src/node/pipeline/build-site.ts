import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { ViteBuilder } from 'vite';
import { createEdition, isPublished } from '#domain/edition/edition.ts';
import { redirectsOf } from '#domain/edition/redirects.ts';
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
import { readContent, readSettings } from '#node/reading/read-content.ts';
import { contentPolicy } from '#node/rendering/content-policy.ts';
import { documentParts } from '#node/rendering/document-parts.ts';
import { writePages } from '#node/rendering/write-pages.ts';
import { beginSearchIndex } from '#node/search/write-search-index.ts';
import { checkOutput } from '#node/site-folder/check-output.ts';
import { openSiteFolder, type SiteFolder } from '#node/site-folder/site-folder.ts';
import { explainDiskFault } from './disk-faults.ts';
import { inPhase } from './phases.ts';
import { watchSignals } from './signals.ts';
import { createWorkers } from './workers.ts';

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
  let isInPlace = false;
  const stopping = watchSignals((signal) => {
    logger.error(`The build was stopped (${signal}). ${standing(isInPlace, output)}`);
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
    const { content, edition } = await inPhase('content', async () => {
      const read = await readContent({ ...reading, reader: digestReader(root) }, settings, workers);
      const published = read.entries.filter((entry) => isPublished(entry, now, read.site));
      return { content: read, edition: createEdition(read.site, published) };
    });
    const { places, site } = content;
    const searchKey = digestOf(`${digestSearch(root)} ${settings.digest}`);
    const writeSearchIndex = beginSearchIndex(
      { root, base, cache, key: searchKey, edition, places },
      workers,
    );
    const application = await inPhase('application', () =>
      buildApplication(builder, cache, key, clientOutput),
    );
    const document = await documentParts({ root, base, site, application, icons });
    const policy = contentPolicy(document.inlineHashes);
    const hosted = { base, policy, redirects: redirectsOf(edition) };
    const common = { root, base, key, icons, publicFolder, folder: staging };
    await folder.ready;
    const outputs = createOutputs(folder, workers);
    const pages = await inPhase('pages', () =>
      writePages(outputs, {
        root,
        base,
        cache,
        key,
        edition,
        places,
        application,
        document,
        folder: staging,
        scratch,
      }),
    );
    await inPhase('feeds', () => writeFeeds(outputs, { ...common, edition, css: application.css }));
    await inPhase('outputs', async () => {
      await writeSitemaps(outputs, { base, now, edition, pages, publicFolder });
      await writeRedirects(outputs, edition, base);
    });
    await inPhase('search', () => writeSearchIndex(outputs));
    const warn = (message: string) => logger.warn(message);
    await inPhase('images', () => writeShareImages(outputs, workers, { root, edition, cache, warn }));
    await writeApplicationFiles(outputs, { ...common, site, application, document });
    await writeHostFiles(outputs, publicFolder, hosted);
    const { files, publish } = folder;
    if (compress) await inPhase('compress', () => writeCompressed(outputs, staging, files()));
    await content.saved;
    const { written, kept } = await stopping.finish(async () => {
      const counts = await inPhase('publish', publish);
      isInPlace = true;
      writeServerFiles(output, hosted);
      return counts;
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    logger.info(
      `✓ ${pages.count} pages of ${edition.articles.length} articles in ${seconds} s: ${written} files written, ${kept} unchanged`,
    );
  } catch (error) {
    throw explainDiskFault(error, isInPlace);
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
function standing(isInPlace: boolean, output: string): string {
  if (isInPlace) return 'The new site has taken its place.';
  return existsSync(output) ? 'The site that was there before is as it was.' : 'There is no site yet.';
}
