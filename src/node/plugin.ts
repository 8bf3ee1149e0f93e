import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';
import { isBase } from '#domain/addresses/paths.ts';
import { categoryRules, createSiteInfo } from '#domain/page-data/site-info.ts';
import { ContentError } from '#domain/reading/problems.ts';
import { applicationFolders } from '#node/application/application.ts';
import { createClassNames } from '#node/application/class-names.ts';
import { captureClientOutput } from '#node/application/client-output.ts';
import { leanerPackages } from '#node/application/leaner-packages.ts';
import { bundledFile } from '#node/application/licences.ts';
import { chunkGroups, hintToCompile } from '#node/application/script-chunks.ts';
import { serveContent } from '#node/dev/dev-server.ts';
import { servePages } from '#node/dev/preview-server.ts';
import { digestOf } from '#node/files/digest.ts';
import { buildSite } from '#node/pipeline/build-site.ts';
import { readSettings } from '#node/reading/read-content.ts';
import { isArticlePlace, isWatchedHere } from '#node/reading/watch-content.ts';
import { recoverSite } from '#node/site-folder/site-folder.ts';

export interface GigawattOptions {
  /**
   * the folder with site.json and articles, relative to the project or anywhere else; default what the variable
   * CONTENT says, else `src/content`. A folder `public` in it takes the place of the project's.
   */
  content?: string;
  /** the clock: stories of the future wait for a build after their moment; default SOURCE_DATE_EPOCH, else now */
  now?: Date;
  /**
   * the folder for what the next build need not make again, relative to the project and on the same file system
   * as the output; default `node_modules/.gigawatt`
   */
  cache?: string;
  /**
   * whether each file stands in the output compressed as well (.br, .gz), for servers that send them as they are;
   * default what the variable COMPRESS says
   */
  compress?: boolean;
}

const siteModule = 'virtual:gigawatt/site';
const categoriesModule = 'virtual:gigawatt/categories.css';
const resolved = (id: string) => `\0${id}`;

/** Turns a content folder into a site: the Vite plugin behind `vite`, `vite build` and `vite preview`. */
export function gigawatt({
  content = process.env.CONTENT || 'src/content',
  now = clock(),
  cache = 'node_modules/.gigawatt',
  compress = Boolean(process.env.COMPRESS),
}: GigawattOptions = {}): Plugin[] {
  const client = captureClientOutput();
  let contentFolder = '';
  let base = '/';
  let root = '.';

  /** A folder for each output, so that builds into different ones can run side by side. */
  const cacheFolder = (output: string) => path.resolve(root, cache, digestOf(path.resolve(root, output)));

  /** What has been read is the same for all builds and the dev server. */
  const articleCache = () => path.resolve(root, cache, `articles-${digestOf(contentFolder)}`);

  const site: Plugin = {
    name: 'gigawatt',
    sharedDuringBuild: true,
    async config(config, { command }) {
      root = path.resolve(config.root ?? '.');
      const ownPublic = path.resolve(root, content, 'public');
      const { files, renderer } = applicationFolders(cacheFolder(config.build?.outDir ?? 'dist'));
      return {
        appType: 'custom',
        // The paper's address says under which path it is served; the command line may say otherwise.
        base: config.base ?? (await readBase(path.resolve(root, content))),
        ...(existsSync(ownPublic) && { publicDir: config.publicDir ?? ownPublic }),
        builder: { sharedConfigBuild: true },
        ...(command === 'serve' &&
          isWatchedHere(config.server?.watch) && {
            server: {
              watch: { ignored: [(place: string) => isArticlePlace(path.resolve(root, content), place)] },
            },
          }),
        ...(command === 'build' && { css: { modules: { generateScopedName: createClassNames() } } }),
        environments: {
          client: {
            build: {
              // Into the cache; the site is put together from it, and takes the old one's place when it is whole.
              ...(command === 'build' && { outDir: files, emptyOutDir: true }),
              copyPublicDir: false,
              assetsInlineLimit: 0,
              license: { fileName: bundledFile },
              modulePreload: { polyfill: false },
              rolldownOptions: {
                input: path.join(root, 'src/client/entries/client.tsx'),
                output: { codeSplitting: { groups: chunkGroups } },
              },
            },
          },
          ssr: {
            // Built with its packages, so that it runs wherever it stands, and for the same purpose as the rest.
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
      return id === siteModule || id === categoriesModule ? resolved(id) : undefined;
    },
    async load(id) {
      if (id !== resolved(siteModule) && id !== resolved(categoriesModule)) return undefined;
      const { site: settings, problems } = readSettings(root, contentFolder);
      if (!settings) throw new ContentError(problems);
      if (id === resolved(categoriesModule)) return categoryRules(settings);
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
      const places = {
        contentFolder,
        articleCache: articleCache(),
        cache: cacheFolder(builder.config.build.outDir),
        output,
        compress,
      };
      await buildSite(builder, places, now, client.output);
    },
  };
  return [site, client.plugin, hintToCompile(), leanerPackages()];
}

/** SOURCE_DATE_EPOCH (reproducible-builds.org), in seconds, makes a build repeatable. */
function clock(): Date {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  if (!epoch) return new Date();
  if (!/^\d+$/.test(epoch)) {
    throw new Error(
      `SOURCE_DATE_EPOCH is "${epoch}"; give the seconds since 1970, such as ${Math.floor(Date.now() / 1000)}.`,
    );
  }
  return new Date(Number(epoch) * 1000);
}

/** @throws Error when pages could not be told from their parts under such a path */
function checkBase(base: string): void {
  if (isBase(base)) return;
  throw new Error(
    `--base is "${base}"; give the path under which the site is served, of letters, digits and -._~, with a slash at both ends, such as /news/.`,
  );
}

/** The base is needed before the content is read in earnest; the parse tells what is wrong with it. */
async function readBase(folder: string): Promise<string> {
  try {
    const { address } = JSON.parse(await readFile(path.join(folder, 'site.json'), 'utf8'));
    return new URL(address).pathname;
  } catch {
    return '/';
  }
}
