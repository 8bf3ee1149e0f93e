import { existsSync } from 'node:fs';
import path from 'node:path';
import { createLogger, type LogLevel, type Plugin } from 'vite';
import { z } from 'zod';
import { isBase } from '#domain/addresses/paths.ts';
import { applicationPlugins } from '#node/application/application-plugins.ts';
import { captureClientOutput } from '#node/application/client-output.ts';
import { createEditionBuilder } from '#node/application/edition-builder.ts';
import { noFeatures } from '#node/application/features.ts';
import { serveContent } from '#node/dev/dev-server.ts';
import { serveEditions } from '#node/dev/edition-servers.ts';
import { servePages } from '#node/dev/preview-server.ts';
import { digestOf } from '#node/files/digest.ts';
import { readJsonFile } from '#node/files/read-json-file.ts';
import { buildSite } from '#node/pipeline/build-site.ts';
import type { EditionSource } from '#node/reading/read-paper.ts';
import { canWatchContent, isArticlePath } from '#node/reading/watch-content.ts';
import { recoverSite } from '#node/site-folder/site-folder.ts';

export interface GigawattOptions {
  /**
   * the folder with site.json and articles, absolute or relative to the project; default: the environment variable
   * CONTENT, else `src/content`. A folder `public` in it replaces the project's.
   */
  content?: string;
  /** the time of the build; later stories are not published yet; default: SOURCE_DATE_EPOCH, else the current time */
  now?: Date;
  /**
   * the cache folder, relative to the project and on the same file system as the output; default
   * `node_modules/.gigawatt`
   */
  cache?: string;
  /** whether to write compressed versions (.br, .gz) beside the files; default: the environment variable COMPRESS */
  compress?: boolean;
}

/** Turns a content folder into a site: the Vite plugin behind `vite`, `vite build` and `vite preview`. */
export function gigawatt({
  content = process.env.CONTENT || 'src/content',
  now = readClock(),
  cache = 'node_modules/.gigawatt',
  compress = Boolean(process.env.COMPRESS),
}: GigawattOptions = {}): Plugin[] {
  const client = captureClientOutput();
  const features = noFeatures();
  let contentFolder = '';
  let root = '.';
  let base = '/';
  let publicFolder = '';
  let requestedLevel: LogLevel | undefined;
  const paper = () => ({ root, contentFolder, base, publicFolder });

  /** One for each output, so that builds into different folders can run at the same time. */
  const cacheFolder = (output: string) => path.resolve(root, cache, digestOf(path.resolve(root, output)));

  /** Shared by all builds and the dev server. */
  const articleCache = (folder: string) => path.resolve(root, cache, `articles-${digestOf(folder)}`);

  /** For the dev server. */
  const searchCache = (folder: string) => path.resolve(root, cache, `search-${digestOf(folder)}`);

  const main: Plugin = {
    name: 'gigawatt',
    sharedDuringBuild: true,
    config(config, { command }) {
      root = path.resolve(config.root ?? '.');
      const ownPublic = path.resolve(root, content, 'public');
      requestedLevel = config.logLevel;
      return {
        // At `info`, Vite lists hundreds of files.
        ...(command === 'build' && { logLevel: requestedLevel ?? 'warn' }),
        // From the paper's address, unless the command line sets it.
        base: config.base ?? readBase(path.resolve(root, content)),
        ...(existsSync(ownPublic) && { publicDir: config.publicDir ?? ownPublic }),
        ...(command === 'serve' &&
          canWatchContent(config.server?.watch) && {
            server: {
              watch: { ignored: [(file: string) => isArticlePath(path.resolve(root, content), file)] },
            },
          }),
      };
    },
    configResolved(config) {
      base = config.base;
      publicFolder = config.publicDir;
      checkBase(base);
      contentFolder = path.resolve(config.root, content);
    },
    configureServer(server) {
      const options = { articleCache, searchCache, paper: { ...paper(), isOneHost: true } };
      serveEditions(server, options);
      return serveContent(server, { ...options, contentFolder, searchCache: searchCache(contentFolder) });
    },
    async configurePreviewServer(server) {
      const { outDir } = server.config.build;
      await recoverSite(path.resolve(root, outDir), cacheFolder(outDir));
      return servePages(server);
    },
    async buildApp(builder) {
      const createBuilder = (edition: EditionSource, editionCache: string) =>
        createEditionBuilder(builder.config, edition, editionCache, paper());
      const output = path.resolve(root, builder.config.build.outDir);
      const { customLogger } = builder.config;
      const logger = createLogger(requestedLevel, customLogger ? { customLogger } : {});
      await buildSite(
        { builder, clientOutput: client.output, features },
        {
          contentFolder,
          articleCache,
          cacheFolder,
          output,
          compress,
          createBuilder,
          print: (line) => logger.info(line),
        },
        now,
      );
    },
  };
  const application = applicationPlugins({
    contentFolder: () => contentFolder,
    cacheFolder,
    client,
    features,
    paper,
  });
  return [main, ...application];
}

/** SOURCE_DATE_EPOCH, in seconds, makes builds reproducible (https://reproducible-builds.org/specs/source-date-epoch/). */
function readClock(): Date {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  if (!epoch) return new Date();
  if (!/^\d+$/.test(epoch)) {
    throw new Error(
      `SOURCE_DATE_EPOCH is "${epoch}". Set it to seconds since 1970, such as ${Math.floor(Date.now() / 1000)}.`,
    );
  }
  return new Date(Number(epoch) * 1000);
}

/** @throws Error for a base that page paths cannot be parsed under */
function checkBase(base: string): void {
  if (isBase(base)) return;
  throw new Error(
    `--base is "${base}". Set it to the path under which the site is served: letters, digits and -._~, with a slash at both ends, such as /news/.`,
  );
}

/** Reads the base from site.json, before the content is validated; `/` if that is not possible. */
function readBase(folder: string): string {
  const site = readJsonFile(path.join(folder, 'site.json'), z.object({ address: z.string() }));
  return URL.parse(site?.address ?? '')?.pathname ?? '/';
}
