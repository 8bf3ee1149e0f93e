import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build, createBuilder, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import type { PageData } from '#domain/page-data/page-data.ts';
import { gigawatt } from '#node/plugin.ts';
import { readFolder } from '../../test/fixtures/content/edition.ts';
import { layOut, parseEdition } from '../../test/fixtures/content/whole-edition.ts';
import { writeEdition } from '../edition/edition.ts';
import { serveFolder } from '../serve/server.ts';

export const root = path.resolve(import.meta.dirname, '../..');

/** After the last day of generated editions, so that builds include all articles. */
const now = new Date('2026-07-01T12:00:00Z');

export const siteNames = ['built', 'noScript', 'clientRendered'] as const;
/**
 * `built` is the output of `npm run build`, `noScript` the same files without script. `clientRendered` is the same
 * application rendered in the browser, with all data in its script.
 */
export type SiteName = (typeof siteNames)[number];

/** Names of the sites in reports. */
export const siteLabels: Record<SiteName, string> = {
  built: 'built',
  noScript: 'no script',
  clientRendered: 'client-rendered',
};

export interface Sites {
  /** origin of each */
  addresses: Record<SiteName, string>;
  close(): Promise<void>;
}

/**
 * Builds and serves the three sites of a generated edition.
 *
 * @param articles number of articles
 * @returns their origins, and a function that stops the servers and deletes the files
 */
export async function openSites(articles: number): Promise<Sites> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-bench-'));
  const content = path.join(folder, 'content');
  await writeEdition(content, { articles });
  const built = path.join(folder, 'built');
  const clientRendered = path.join(folder, 'client-rendered');
  await buildSite(content, built);
  await buildClientRendered(content, clientRendered);
  const withoutScript = (html: string) => html.replace(/<script\b[\s\S]*?<\/script>/g, '');
  const servers = {
    built: await serveFolder(built),
    noScript: await serveFolder(built, { transform: withoutScript }),
    clientRendered: await serveFolder(clientRendered, { fallback: 'index.html' }),
  };
  return {
    addresses: {
      built: servers.built.address,
      noScript: servers.noScript.address,
      clientRendered: servers.clientRendered.address,
    },
    async close() {
      for (const server of Object.values(servers)) await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Shared by all builds. The project's own configuration would set another content folder. */
function configuration(plugins: Plugin[], outDir?: string): InlineConfig {
  return {
    configFile: false,
    root,
    mode: 'production',
    logLevel: 'error',
    build: { ...(outDir && { outDir, emptyOutDir: true }) },
    plugins: [react(), plugins],
  };
}

/**
 * Builds a site with the project's plugin.
 *
 * @param compress whether to write compressed files too
 */
export async function buildSite(content: string, outDir: string, compress = false): Promise<void> {
  const builder = await createBuilder(
    configuration(gigawatt({ content, now, cache: `${outDir}-cache`, compress }), outDir),
    null as never,
  );
  await builder.buildApp();
}

/**
 * Builds the browser's script in memory, with source maps.
 *
 * @returns the output files
 */
export async function buildScript(): Promise<Rolldown.RolldownOutput> {
  const config = configuration(gigawatt());
  return (await build({
    ...config,
    build: { write: false, sourcemap: 'hidden' },
  })) as Rolldown.RolldownOutput;
}

async function buildClientRendered(content: string, outDir: string): Promise<void> {
  // The plugin's second half would remove the style sheet from the output.
  const [site] = gigawatt({ content, now });
  if (!site) throw new Error('The plugin has no parts.');
  const script: Plugin = {
    name: 'bench:client-rendered',
    enforce: 'post',
    config: () => ({
      environments: {
        client: {
          build: {
            outDir,
            copyPublicDir: true,
            cssCodeSplit: false,
            rolldownOptions: {
              input: path.join(root, 'bench/load/client-rendered/main.tsx'),
              output: { codeSplitting: false },
            },
          },
        },
      },
    }),
    resolveId: (id) => (id === 'virtual:bench/pages' ? `\0${id}` : undefined),
    async load(id) {
      if (id !== '\0virtual:bench/pages') return undefined;
      const json = JSON.stringify(await collectPages(content));
      return `export default JSON.parse(${JSON.stringify(json)})`;
    },
  };
  const { output } = (await build(configuration([site, script], outDir))) as Rolldown.RolldownOutput;
  const fileOf = (ending: string) => output.find(({ fileName }) => fileName.endsWith(ending))?.fileName;
  const html = `<!doctype html><html lang="en-GB" dir="ltr"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>The Gigawatt</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="stylesheet" href="/${fileOf('.css')}">
<script type="module" src="/${fileOf('.js')}"></script></head><body><div id="root"></div></body></html>`;
  await mkdir(outDir, { recursive: true });
  await writeFile(path.join(outDir, 'index.html'), html);
}

/** Collects the data of all pages except numbered ones, which no benchmark visits. */
async function collectPages(content: string): Promise<Record<string, PageData>> {
  const edition = parseEdition(await readFolder(content, root), { now, drafts: false });
  const pages = layOut(edition, '/');
  const data: Record<string, PageData> = {};
  for (const pagePath of pages.paths()) {
    const page = /\/page\/\d+\/$/.test(pagePath) ? undefined : pages.at(pagePath);
    if (page) data[pagePath] = page;
  }
  return data;
}
