import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';
import { type Edition, parseEdition } from '#content/edition.ts';
import { categoryRules, createSiteInfo } from '#content/site-info.ts';
import { buildSite } from './build-site.ts';
import { checkImages } from './check-images.ts';
import { captureClientOutput } from './client-output.ts';
import { readContentFolder } from './content-folder.ts';
import { serveContent } from './dev-server.ts';
import { servePages } from './preview-server.ts';

export interface GigawattOptions {
  /** the folder with site.json and articles, relative to the project; default `src/content` */
  content?: string;
  /** the clock: stories of the future wait for a build after their moment; default SOURCE_DATE_EPOCH, else now */
  now?: Date;
}

const siteModule = 'virtual:gigawatt/site';
const categoriesModule = 'virtual:gigawatt/categories.css';
const resolved = (id: string) => `\0${id}`;

/** Turns a content folder into a site: the Vite plugin behind `vite`, `vite build` and `vite preview`. */
export function gigawatt({ content = 'src/content', now = clock() }: GigawattOptions = {}): Plugin[] {
  const client = captureClientOutput();
  let contentFolder = '';
  let base = '/';
  let read: () => Promise<Edition>;
  let edition: Promise<Edition> | undefined;
  const live = {
    current() {
      edition ??= read();
      return edition;
    },
    forget() {
      edition = undefined;
    },
  };

  const site: Plugin = {
    name: 'gigawatt',
    sharedDuringBuild: true,
    async config(config) {
      const root = path.resolve(config.root ?? '.');
      return {
        appType: 'custom',
        // The paper's address says under which path it is served; the command line may say otherwise.
        base: config.base ?? (await readBase(path.resolve(root, content))),
        builder: { sharedConfigBuild: true },
        environments: {
          client: {
            build: {
              // One stylesheet for the whole site stands in every page: no step waits for another.
              cssCodeSplit: false,
              assetsInlineLimit: 0,
              modulePreload: { polyfill: false },
              rolldownOptions: { input: path.join(root, 'src/entry-client.tsx') },
            },
          },
          ssr: {
            build: {
              // Within the project, so that it finds its packages; of its own, so that builds can run side by side.
              outDir: `node_modules/.gigawatt/server-${randomUUID()}`,
              emptyOutDir: true,
              copyPublicDir: false,
              rolldownOptions: { input: path.join(root, 'src/entry-server.tsx') },
            },
          },
        },
      };
    },
    configResolved(config) {
      base = config.base;
      contentFolder = path.resolve(config.root, content);
      const drafts = config.command === 'serve';
      read = async () => {
        const parsed = parseEdition(await readContentFolder(contentFolder, config.root), { now, drafts });
        await checkImages(parsed, config.publicDir);
        return parsed;
      };
    },
    resolveId(id) {
      return id === siteModule || id === categoriesModule ? resolved(id) : undefined;
    },
    async load(id) {
      if (id !== resolved(siteModule) && id !== resolved(categoriesModule)) return undefined;
      const { site: settings } = await live.current();
      if (id === resolved(categoriesModule)) return categoryRules(settings);
      return `export default ${JSON.stringify(createSiteInfo(settings, base))}`;
    },
    configureServer: (server) => serveContent(server, contentFolder, live),
    configurePreviewServer: servePages,
    async buildApp(builder) {
      await buildSite(builder, await live.current(), client.output);
    },
  };
  return [site, client.plugin];
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

/** The base is needed before the content is read in earnest; the parse tells what is wrong with it. */
async function readBase(folder: string): Promise<string> {
  try {
    const { address } = JSON.parse(await readFile(path.join(folder, 'site.json'), 'utf8'));
    return new URL(address).pathname;
  } catch {
    return '/';
  }
}
