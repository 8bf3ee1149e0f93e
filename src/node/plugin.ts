import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { z } from 'zod';
import { isBase } from '#domain/addresses/paths.ts';
import { createSiteInfo, siteRules } from '#domain/pages/site-info.ts';
import { ContentError } from '#domain/reading/problems.ts';
import { applicationFolders } from '#node/application/application.ts';
import { createClassNames } from '#node/application/class-names.ts';
import { captureClientOutput } from '#node/application/client-output.ts';
import { dropUnusedLibraryCode } from '#node/application/drop-unused-library-code.ts';
import { bundledFile } from '#node/application/licences.ts';
import { addCompileHints, chunkGroups } from '#node/application/script-chunks.ts';
import { serveContent } from '#node/dev/dev-server.ts';
import { servePages } from '#node/dev/preview-server.ts';
import { digestOf } from '#node/files/digest.ts';
import { readJsonFile } from '#node/files/read-json-file.ts';
import { compileMessages } from '#node/messages/messages-plugin.ts';
import { buildSite } from '#node/pipeline/build-site.ts';
import { readSettings } from '#node/reading/read-settings.ts';
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

const siteModule = 'virtual:gigawatt/site';
const styleModule = 'virtual:gigawatt/site.css';
const resolved = (id: string) => `\0${id}`;

/** Turns a content folder into a site: the Vite plugin behind `vite`, `vite build` and `vite preview`. */
export function gigawatt({
  content = process.env.CONTENT || 'src/content',
  now = readClock(),
  cache = 'node_modules/.gigawatt',
  compress = Boolean(process.env.COMPRESS),
}: GigawattOptions = {}): Plugin[] {
  const client = captureClientOutput();
  let contentFolder = '';
  let base = '/';
  let root = '.';

  /** One for each output, so that builds into different folders can run at the same time. */
  const cacheFolder = (output: string) => path.resolve(root, cache, digestOf(path.resolve(root, output)));

  /** Shared by all builds and the dev server. */
  const articleCache = () => path.resolve(root, cache, `articles-${digestOf(contentFolder)}`);

  const site: Plugin = {
    name: 'gigawatt',
    sharedDuringBuild: true,
    config(config, { command }) {
      root = path.resolve(config.root ?? '.');
      const ownPublic = path.resolve(root, content, 'public');
      const { files, renderer } = applicationFolders(cacheFolder(config.build?.outDir ?? 'dist'));
      return {
        appType: 'custom',
        // From the paper's address, unless the command line sets it.
        base: config.base ?? readBase(path.resolve(root, content)),
        ...(existsSync(ownPublic) && { publicDir: config.publicDir ?? ownPublic }),
        builder: { sharedConfigBuild: true },
        ...(command === 'serve' &&
          canWatchContent(config.server?.watch) && {
            server: {
              watch: { ignored: [(file: string) => isArticlePath(path.resolve(root, content), file)] },
            },
          }),
        ...(command === 'build' && { css: { modules: { generateScopedName: createClassNames() } } }),
        environments: {
          client: {
            build: {
              // Into the cache, from which the site is assembled before it replaces the old one.
              ...(command === 'build' && { outDir: files, emptyOutDir: true }),
              copyPublicDir: false,
              assetsInlineLimit: 0,
              license: { fileName: bundledFile },
              modulePreload: { polyfill: false },
              rolldownOptions: {
                input: path.join(root, 'src/client/entries/client.tsx'),
                // Otherwise each message that several chunks use would be a chunk of its own.
                optimization: { inlineConst: { mode: 'all' } },
                output: {
                  codeSplitting: { groups: chunkGroups },
                  // Every page loads the names of all files. Six characters are enough to tell versions apart.
                  entryFileNames: 'assets/[name]-[hash:6].js',
                  chunkFileNames: 'assets/[name]-[hash:6].js',
                  assetFileNames: 'assets/[name]-[hash:6][extname]',
                },
              },
            },
          },
          ssr: {
            // Bundled with its packages, so that it runs from the cache, and in the same mode as the client.
            ...(command === 'build' && {
              resolve: { noExternal: true },
              define: { 'process.env.NODE_ENV': JSON.stringify(process.env.NODE_ENV) },
            }),
            build: {
              outDir: renderer,
              emptyOutDir: true,
              copyPublicDir: false,
              rolldownOptions: { input: path.join(root, 'src/client/entries/server.tsx') },
            },
          },
        },
      };
    },
    configResolved(config) {
      base = config.base;
      checkBase(base);
      contentFolder = path.resolve(config.root, content);
    },
    resolveId(id) {
      return id === siteModule || id === styleModule ? resolved(id) : undefined;
    },
    async load(id) {
      if (id !== resolved(siteModule) && id !== resolved(styleModule)) return undefined;
      const { site: settings, problems } = readSettings(root, contentFolder);
      if (!settings) throw new ContentError(problems);
      if (id === resolved(styleModule)) return siteRules(settings);
      return `export default ${JSON.stringify(createSiteInfo(settings, base))}`;
    },
    configureServer(server) {
      const searchCache = path.resolve(root, cache, `search-${digestOf(contentFolder)}`);
      return serveContent(server, { contentFolder, articleCache: articleCache(), searchCache });
    },
    async configurePreviewServer(server) {
      const { outDir } = server.config.build;
      await recoverSite(path.resolve(root, outDir), cacheFolder(outDir));
      return servePages(server);
    },
    async buildApp(builder) {
      const output = path.resolve(root, builder.config.build.outDir);
      const options = {
        contentFolder,
        articleCache: articleCache(),
        cache: cacheFolder(builder.config.build.outDir),
        output,
        compress,
      };
      await buildSite(builder, options, now, client.output);
    },
  };
  const messages = compileMessages(() => {
    const { site: settings } = readSettings(root, contentFolder);
    return settings ?? { language: 'en' };
  });
  return [site, messages, client.plugin, addCompileHints(), dropUnusedLibraryCode()];
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
