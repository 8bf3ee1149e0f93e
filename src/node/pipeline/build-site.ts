import { existsSync, mkdirSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { isPublished } from '#domain/edition/edition.ts';
import { formatWarnings } from '#domain/reading/warnings.ts';
import { digestPictureCode, digestProgram, digestReader } from '#node/application/program.ts';
import { digestOf } from '#node/files/digest.ts';
import { lockFolder } from '#node/files/lock.ts';
import { findIcons } from '#node/images/icons.ts';
import { writeCompressed } from '#node/outputs/compress.ts';
import { hostFiles, hostSite, writeHostFiles, writeServerFiles } from '#node/outputs/hosts.ts';
import { createOutputs } from '#node/outputs/outputs.ts';
import { mergedFiles, type OwnHostFiles, readOwnHostFiles } from '#node/outputs/own-host-files.ts';
import { type Content, readContent } from '#node/reading/read-content.ts';
import {
  type EditionSource,
  publicFolderOf,
  readEditions,
  readPaper,
  translationsOf,
} from '#node/reading/read-paper.ts';
import { checkOutput } from '#node/site-folder/check-output.ts';
import { openSiteFolder, type SiteFolder, subfolder } from '#node/site-folder/site-folder.ts';
import { describeEditions } from './describe-editions.ts';
import { explainDiskFault } from './disk-faults.ts';
import { measurePhase } from './phases.ts';
import { handleSignals } from './signals.ts';
import { createWorkers } from './workers.ts';
import {
  type EditionBuild,
  type EditionBuilder,
  type WrittenEdition,
  writeEdition,
} from './write-edition.ts';

export interface BuildOptions {
  /** the folder with site.json and articles */
  contentFolder: string;
  /** returns the folder for cached articles of a content folder, shared by all builds */
  articleCache(contentFolder: string): string;
  /** returns the cache folder of an output folder */
  cacheFolder(output: string): string;
  /** the folder that is served */
  output: string;
  /** whether to write compressed versions beside the files */
  compress: boolean;
  /** creates the builder of a further edition, whose application is built in a cache folder */
  createBuilder(edition: EditionSource, cache: string): Promise<EditionBuilder>;
  /** prints a line of the result */
  print(line: string): void;
}

/** A folder that is served, with the editions in it: the main edition and those below it, or one on another host. */
interface Site {
  output: string;
  cache: string;
  folder: SiteFolder;
  builds: EditionBuild[];
  /** the paper's own files for hosts */
  ownHostFiles: OwnHostFiles;
}

/**
 * Builds the whole site: the browser's scripts, the server renderer, and every page and file whose inputs have changed
 * since the last build, for each edition of the paper. The old site stays complete until the new one replaces it.
 *
 * @param main the builder of the main edition
 * @param now decides which stories are published
 * @throws ContentError for invalid content, before anything is built
 */
export async function buildSite(main: EditionBuilder, options: BuildOptions, now: Date): Promise<void> {
  const { contentFolder, articleCache, cacheFolder, output, compress, print } = options;
  const { root, base, publicDir: publicFolder, logger, build } = main.builder.config;
  const isExpendable = build.emptyOutDir === true;
  checkOutput(output, root, cacheFolder(output), isExpendable);
  const started = performance.now();
  const workers = createWorkers();
  const locks = new Map<string, () => void>();
  const sites: Site[] = [];
  let hasPublished = false;
  const releaseAll = () => {
    for (const release of locks.values()) release();
  };
  const scratchOf = (cache: string) => path.join(cache, 'scratch');
  const signals = handleSignals((signal) => {
    logger.error(`The build was stopped (${signal}). ${describeSite(hasPublished, output)}`);
    releaseAll();
  });

  async function lock(cache: string): Promise<void> {
    locks.set(cache, lockFolder(cache));
    await rm(scratchOf(cache), { recursive: true, force: true });
    await mkdir(scratchOf(cache), { recursive: true });
  }

  try {
    await lock(cacheFolder(output));
    const paper = readPaper({ root, contentFolder, base, publicFolder });
    for (const group of groupByOutput(paper, output)) {
      if (group.output !== output) {
        checkOutput(group.output, root, cacheFolder(group.output), isExpendable);
        await lock(cacheFolder(group.output));
      }
      sites.push(await openSite(group, main, options));
    }

    const reader = digestReader(root);
    const pictureCode = digestPictureCode(root);
    const readEdition = (edition: EditionSource): Promise<Content> => {
      const { folder, settings } = edition;
      const reading = {
        folder,
        root,
        publicFolder: publicFolderOf(edition, publicFolder),
        cache: articleCache(folder),
        scratch: scratchOf(cacheFolder(output)),
        reader,
        pictureCode,
        now,
      };
      return readContent(reading, settings, workers);
    };
    const hostFiles = sites.map((site) => site.ownHostFiles);
    const hostProblems = hostFiles.flatMap((one) => one.problems);
    const contents = await measurePhase('content', () => readEditions(paper, readEdition, hostProblems));
    const warnings = formatWarnings([...contents, ...hostFiles].flatMap((one) => one.warnings));
    if (warnings) logger.warn(warnings);
    const translations = translationsOf(contents, (entry, site) => isPublished(entry, now, site));
    const publicFolders = paper.map((edition) => publicFolderOf(edition, publicFolder));
    const written = new Map<Site, WrittenEdition[]>();
    for (const site of sites) {
      const editions: WrittenEdition[] = [];
      for (const edition of site.builds) {
        const content = contents[paper.indexOf(edition.source)];
        if (!content) throw new Error(`The edition ${edition.source.name} has not been read.`);
        const language = translations.get(content.site.language);
        const pictures = new Map(
          contents.flatMap((other, index) =>
            publicFolders[index] === edition.builder.config.publicDir ? [...other.pictures] : [],
          ),
        );
        editions.push(await writeEdition(edition, content, pictures, language, now, workers));
      }
      written.set(site, editions);
      const outputs = createOutputs(site.folder, workers);
      await writeHostFiles(outputs, site.ownHostFiles, hostSite(editions));
      const { staging, files } = site.folder;
      if (compress) await measurePhase('compress', () => writeCompressed(outputs, staging, files()));
    }
    const counts = await signals.defer(() =>
      measurePhase('publish', async () => {
        let [files, kept] = [0, 0];
        // The main edition last, since it leads readers to the others.
        for (const site of sites.toReversed()) {
          const published = await site.folder.publish();
          hasPublished ||= site.output === output;
          writeServerFiles(site.output, hostSite(written.get(site) ?? []));
          files += published.written;
          kept += published.kept;
        }
        return { files, kept };
      }),
    );
    const editions = [...written.values()].flat();
    for (const line of describeEditions(paper, contents, now)) print(line);
    const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
    const articles = sum(editions.map(({ articleCount }) => articleCount));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    print(
      `✓ ${sum(editions.map(({ pageCount }) => pageCount))} pages of ${articles} ${articles === 1 ? 'article' : 'articles'}${editions.length > 1 ? ` in ${editions.length} editions` : ''} in ${seconds} s: ${counts.files} files written, ${counts.kept} unchanged`,
    );
  } catch (error) {
    throw explainDiskFault(error, hasPublished);
  } finally {
    for (const { folder } of sites) await folder.ready.catch(() => undefined);
    await workers.close();
    // The scratch folder belongs to the build that holds the lock.
    for (const cache of locks.keys()) await rm(scratchOf(cache), { recursive: true, force: true });
    releaseAll();
    signals.close();
  }
}

/** Editions that are written into one output folder, each with its path in it. */
interface OutputGroup {
  output: string;
  editions: { source: EditionSource; folder: string }[];
}

/** Groups editions by the output folder: that of the main edition comes first. */
function groupByOutput(paper: readonly EditionSource[], output: string): OutputGroup[] {
  const groups = new Map<string, OutputGroup>([[output, { output, editions: [] }]]);
  for (const source of paper) {
    const isMain = source.name === '';
    // An edition with invalid settings is not written.
    if (!isMain && !source.address) continue;
    const folder = isMain ? '' : source.address?.folder;
    const own = folder === undefined ? `${output}-${source.name}` : output;
    const group = groups.get(own) ?? { output: own, editions: [] };
    group.editions.push({ source, folder: folder ?? '' });
    groups.set(own, group);
  }
  return [...groups.values()];
}

async function openSite(
  { output, editions }: OutputGroup,
  main: EditionBuilder,
  { contentFolder, cacheFolder, createBuilder }: BuildOptions,
): Promise<Site> {
  const siteCache = cacheFolder(output);
  const { publicDir, root } = main.builder.config;
  const prepared = [];
  for (const { source, folder } of editions) {
    const cache = folder === '' ? siteCache : path.join(siteCache, 'editions', source.name);
    const edition = source.name === '' ? main : await createBuilder(source, cache);
    const icons = findIcons(edition.builder.config.publicDir, publicDir, root);
    const program = [...new Set([main, edition])].map(({ builder }) =>
      digestProgram(builder.config, contentFolder),
    );
    const parts = [...program, source.settings.digest, icons.length];
    const key = digestOf([...parts, ...(source.others ? [source.others] : [])].join(' '));
    prepared.push({ ...edition, source, cache, icons, key, folder });
  }
  const keys = prepared.map(({ key }) => key);
  const key = keys.length === 1 ? (keys[0] ?? '') : digestOf(keys.join(' '));
  const siteFolder = await openSiteFolder(output, siteCache, key);
  const bases = prepared.map(({ builder }) => builder.config.base);
  const builds = prepared.map((edition): EditionBuild => {
    const isTop = edition.folder === '';
    const scratch = path.join(siteCache, 'scratch', ...(isTop ? [] : [edition.source.name]));
    mkdirSync(scratch, { recursive: true });
    return {
      ...edition,
      scratch,
      folder: isTop ? siteFolder : subfolder(siteFolder, decodeURIComponent(edition.folder)),
      omittedFiles: isTop ? mergedFiles : hostFiles,
      crawledBases: isTop ? bases : undefined,
    };
  });
  const ownHostFiles = readOwnHostFiles(root, prepared[0]?.builder.config.publicDir ?? publicDir);
  return { output, cache: siteCache, folder: siteFolder, builds, ownHostFiles };
}

/** Describes the state of the site after a stopped build. */
function describeSite(isPublished: boolean, output: string): string {
  if (isPublished) return 'The new site is published.';
  return existsSync(output) ? 'The existing site is unchanged.' : 'There is no site yet.';
}
