import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BuildEnvironment, ViteBuilder } from 'vite';
import type { Edition } from '#content/edition.ts';
import { createPages } from '#content/pages.ts';
import { directionOf } from '#lib/languages.ts';
import { filePath } from '#lib/paths.ts';
import { compileBootScript } from './boot-script.ts';
import type { ClientOutput } from './client-output.ts';
import { createDocument, type DocumentParts } from './document.ts';

type ServerEntry = typeof import('../entry-server.tsx');

/** Pages rendered before their files are awaited: enough to keep the disk busy, little to hold. */
const batch = 32;

/**
 * Builds the whole site: the browser's script, the server's renderer, and with it every page and its data.
 *
 * @param edition parsed before anything is written, so that content errors leave the old site as it was
 */
export async function buildSite(
  builder: ViteBuilder,
  edition: Edition,
  clientOutput: () => ClientOutput,
): Promise<void> {
  const { client, ssr } = builder.environments;
  if (!client || !ssr) throw new Error('Vite has no client or no server environment.');
  const { root, base, logger } = builder.config;
  await builder.build(client);
  const { render } = await buildRenderer(builder, ssr);
  const started = performance.now();
  const outputFolder = path.resolve(root, client.config.build.outDir);
  const { application, css } = clientOutput();
  const { language } = edition.site;
  const parts: DocumentParts = {
    template: await readTemplate(root),
    base,
    language,
    direction: directionOf(language),
    bootScript: await compileBootScript(root),
    application: base + application,
    styles: `<style>${css}</style>`,
  };

  const pages = createPages(edition, base);
  let count = 0;
  let writing: Promise<void>[] = [];
  for (const pagePath of pages.paths()) {
    const page = pages.at(pagePath);
    if (!page) throw new Error(`${pagePath} is listed as a page but has no data.`);
    const html = createDocument(parts, await render(pagePath, page), page.kind);
    writing.push(writePage(outputFolder, pagePath, html, JSON.stringify(page)));
    count++;
    if (writing.length < batch) continue;
    await Promise.all(writing);
    writing = [];
  }
  await Promise.all(writing);
  await writeFile(
    path.join(outputFolder, '404.html'),
    createDocument(parts, await render('/404/'), 'not-found'),
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  logger.info(`✓ ${count} pages of ${edition.articles.length} articles in ${seconds} s`);
}

/** Builds and loads the renderer with all its parts; its files have then done their work. */
async function buildRenderer(builder: ViteBuilder, environment: BuildEnvironment): Promise<ServerEntry> {
  const folder = path.resolve(builder.config.root, environment.config.build.outDir);
  try {
    await builder.build(environment);
    const server: ServerEntry = await import(pathToFileURL(path.join(folder, 'entry-server.js')).href);
    await server.loadAllPageModules();
    return server;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** index.html with its indentation taken out: it would only be bytes. */
export async function readTemplate(root: string): Promise<string> {
  const text = await readFile(path.join(root, 'index.html'), 'utf8');
  return text.replace(/\n\s*/g, '\n').replace(/>\n(?=<)/g, '>');
}

async function writePage(folder: string, pagePath: string, html: string, data: string): Promise<void> {
  const file = path.join(folder, filePath(pagePath, 'index.html'));
  await mkdir(path.dirname(file), { recursive: true });
  await Promise.all([
    writeFile(file, html),
    writeFile(path.join(folder, filePath(pagePath, 'data.json')), data),
  ]);
}
