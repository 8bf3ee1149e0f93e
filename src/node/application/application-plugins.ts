import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { withBase } from '#domain/addresses/paths.ts';
import { usesStandardFont } from '#domain/appearance/font-rules.ts';
import { siteRules } from '#domain/appearance/site-rules.ts';
import { createSiteInfo } from '#domain/pages/site-info.ts';
import { ContentError } from '#domain/reading/problems.ts';
import { compileMessages } from '#node/messages/messages-plugin.ts';
import { readAppearance } from '#node/reading/appearance.ts';
import { type PaperFolder, readPaper } from '#node/reading/read-paper.ts';
import { readSettings, type Settings } from '#node/reading/read-settings.ts';
import { applicationFolders } from './application.ts';
import { createClassNames } from './class-names.ts';
import type { captureClientOutput } from './client-output.ts';
import { dropUnusedLibraryCode } from './drop-unused-library-code.ts';
import { type Features, featureModules, featureNames } from './features.ts';
import { bundledFile } from './licences.ts';
import { addCompileHints, chunkGroups } from './script-chunks.ts';

/** Where the application of an edition is made, and what is in it. */
export interface ApplicationOptions {
  /** returns the content folder, once the configuration is resolved */
  contentFolder(): string;
  /** returns the cache folder of an output folder */
  cacheFolder(output: string): string;
  client: ReturnType<typeof captureClientOutput>;
  features: Features;
  /** returns the folder of the paper that the edition belongs to */
  paper(): PaperFolder;
  /** the prefix of what the edition stores in the browser, by default that of the only one on an origin */
  storedPrefix?: string;
}

const siteModule = 'virtual:gigawatt/site';
const styleModule = 'virtual:gigawatt/site.css';
/** Only for papers with several editions. */
const languageStyles = 'src/client/styles/languages.css';
const languagesModule = 'virtual:gigawatt/languages';
const ownPageModule = 'virtual:gigawatt/own-page';
/** The application's style sheet, which imports the standard font. */
const styleSheet = /\/src\/client\/styles\/index\.css(?:\?|$)/;
const fontImport = '@import "./fonts.css";';
const modules = [siteModule, styleModule, languagesModule, ownPageModule];
const resolved = (id: string) => `\0${id}`;

/** Builds the application of one edition, with its settings and words: the plugins that a build and the dev server share. */
export function applicationPlugins({
  contentFolder,
  cacheFolder,
  client,
  features,
  paper,
  storedPrefix = 'gigawatt:',
}: ApplicationOptions): Plugin[] {
  let base = '/';
  let root = '.';
  let isBuild = false;
  let publicFolder = '';

  /** With the other editions, which takes longer. */
  function readEdition(): Settings {
    const own = readPaper(paper()).find(({ folder }) => folder === contentFolder());
    return own?.settings ?? readSettings(root, contentFolder());
  }

  const application: Plugin = {
    name: 'gigawatt:application',
    sharedDuringBuild: true,
    config(config, { command }) {
      root = path.resolve(config.root ?? '.');
      const { files, renderer } = applicationFolders(cacheFolder(config.build?.outDir ?? 'dist'));
      return {
        appType: 'custom',
        define: { __STORED_PREFIX__: JSON.stringify(storedPrefix) },
        builder: { sharedConfigBuild: true },
        ...(command === 'build' && { css: { modules: { generateScopedName: createClassNames() } } }),
        // A measurement of the bundler's own speed, which is not a warning about the paper.
        ...(config.logLevel !== 'info' && {
          build: { rolldownOptions: { checks: { bundlerTimings: false } } },
        }),
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
      ({ base, root, publicDir: publicFolder } = config);
      isBuild = config.command === 'build';
    },
    resolveId(id) {
      const isOurs =
        modules.includes(id) || Object.values(featureModules).some(({ module }) => module === id);
      return isOurs ? resolved(id) : undefined;
    },
    transform: {
      // Before Vite bundles the imported style sheets.
      order: 'pre',
      handler(code, id) {
        if (!styleSheet.test(id)) return undefined;
        if (!code.includes(fontImport)) this.error(`The shared style sheet must contain ${fontImport}`);
        const { site = {} } = readSettings(root, contentFolder());
        return usesStandardFont(site) ? undefined : code.replace(fontImport, '');
      },
    },
    async load(id) {
      for (const feature of featureNames) {
        const { module, component, file } = featureModules[feature];
        if (id !== resolved(module)) continue;
        return isBuild && !features[feature]
          ? `export const ${component} = undefined;`
          : `export { ${component} } from '${file}';`;
      }
      if (!modules.map(resolved).includes(id)) return undefined;
      const { site: settings, source, problems } = readEdition();
      if (!settings) throw new ContentError(problems);
      if (id === resolved(languagesModule)) {
        const load = settings.editions && "() => import('#client/features/languages/language-links.ts')";
        return `export const loadLanguages = ${load};`;
      }
      if (id === resolved(ownPageModule)) {
        const hasPages = !isBuild || settings.ownPages;
        return `export const loadOwnPage = ${hasPages ? "() => import('#client/pages/own-page.tsx')" : 'async () => ({})'};`;
      }
      if (id === resolved(styleModule)) {
        const languages = settings.editions ? readFileSync(path.join(root, languageStyles), 'utf8') : '';
        const { site } = await readAppearance(root, publicFolder, source, settings);
        // The build bundles fonts, with a hash in their names.
        const addressOf = (src: string) => (isBuild ? path.join(publicFolder, src) : withBase(base, src));
        return siteRules(site, addressOf) + languages;
      }
      return `export default ${JSON.stringify(createSiteInfo(settings, base))}`;
    },
  };
  const messages = compileMessages(() => readSettings(root, contentFolder()).site ?? { language: 'en' });
  return [application, messages, client.plugin, addCompileHints(), dropUnusedLibraryCode()];
}
