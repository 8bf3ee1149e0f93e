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

/** After the last day of generated editions, so that the build shows all of their stories. */
const now = new Date('2026-07-01T12:00:00Z');

export const siteNames = ['product', 'floor', 'naive'] as const;
/**
 * `product` is what `npm run build` writes; `floor` are the same files without any script, so that nothing
 * can be faster; `naive` is the same application rendered in the browser, with all data in its script.
 */
export type SiteName = (typeof siteNames)[number];

export interface Sites {
  /** where each is served, without a slash at the end */
  addresses: Record<SiteName, string>;
  close(): Promise<void>;
}

/**
 * Builds and serves the site of a generated edition and its two twins.
 *
 * @param articles how many articles the edition has
 * @returns their addresses, and a function that ends the servers and takes the files away
 */
export async function openSites(articles: number): Promise<Sites> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-bench-'));
  const content = path.join(folder, 'content');
  await writeEdition(content, { articles });
  const product = path.join(folder, 'product');
  const naive = path.join(folder, 'naive');
  await buildProduct(content, product);
  await buildNaive(content, naive);
  const withoutScript = (html: string) => html.replace(/<script\b[\s\S]*?<\/script>/g, '');
  const servers = {
    product: await serveFolder(product),
    floor: await serveFolder(product, { transform: withoutScript }),
    naive: await serveFolder(naive, { fallback: 'index.html' }),
  };
  return {
    addresses: {
      product: servers.product.address,
      floor: servers.floor.address,
      naive: servers.naive.address,
    },
    async close() {
      for (const server of Object.values(servers)) await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** What every build has in common; `configFile` is out because the content folder is another. */
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
 * Builds a site with the product’s own plugin.
 *
 * @param compress whether each file is to stand in it compressed as well
 */
export async function buildProduct(content: string, outDir: string, compress = false): Promise<void> {
  const builder = await createBuilder(
    configuration(gigawatt({ content, now, cache: `${outDir}-cache`, compress }), outDir),
    null as never,
  );
  await builder.buildApp();
}

/**
 * Builds the browser's script of the product alone, in memory, with maps of the minified code.
 *
 * @returns the files of the build
 */
export async function buildScript(): Promise<Rolldown.RolldownOutput> {
  const config = configuration(gigawatt());
  return (await build({
    ...config,
    build: { write: false, sourcemap: 'hidden' },
  })) as Rolldown.RolldownOutput;
}

async function buildNaive(content: string, outDir: string): Promise<void> {
  // The plugin's second half would take the stylesheet out of the output.
  const [site] = gigawatt({ content, now });
  if (!site) throw new Error('The plugin has no parts.');
  const script: Plugin = {
    name: 'bench:naive',
    enforce: 'post',
    config: () => ({
      environments: {
        client: {
          build: {
            outDir,
            copyPublicDir: true,
            cssCodeSplit: false,
            rolldownOptions: {
              input: path.join(root, 'bench/load/naive/main.tsx'),
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

/** The data of all pages but the numbered ones, which no measurement visits. */
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
