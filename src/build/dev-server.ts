import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { isRunnableDevEnvironment, type RunnableDevEnvironment, type ViteDevServer } from 'vite';
import { createArticlePage } from '#content/article-pages.ts';
import { createEdition } from '#content/edition.ts';
import { createLinks } from '#content/links.ts';
import type { PageData } from '#content/page-data.ts';
import { createPages } from '#content/pages.ts';
import { ContentError, formatProblem } from '#content/problems.ts';
import type { SiteContent } from '#content/site.ts';
import { directionOf } from '#lib/languages.ts';
import type { ArticleCache } from './article-cache.ts';
import { compileBootScript } from './boot-script.ts';
import { readTemplate } from './build-site.ts';
import { isContentFile } from './content-folder.ts';
import { readContent, readSettings } from './content-store.ts';
import { createDocument } from './document.ts';
import { parseArticle } from './page-tasks.ts';
import { digestReader } from './program.ts';
import { createWorkers } from './workers.ts';

export interface DevPlaces {
  /** the folder with site.json and articles */
  contentFolder: string;
  /** the folder for what need not be read again */
  articleCache: string;
}

/** What the dev server shows; it is read again after a change. */
interface LivePages {
  site: SiteContent;
  cache: ArticleCache;
  at(path: string): PageData | undefined;
}

const entry = '/src/entry-server.tsx';
/** Tells the application in the browser that there is something new; `src/app/follow-content.ts` listens. */
const contentEvent = 'gigawatt:content';
/** Changes that follow each other this closely, in ms, belong together. */
const changesPause = 20;

/** Serves every page and its data from memory, under the same addresses as the built site. */
export function serveContent(server: ViteDevServer, { contentFolder, articleCache }: DevPlaces): () => void {
  const { base, root, publicDir: publicFolder } = server.config;
  const reader = digestReader(root, contentFolder);

  async function readPages(opened?: ArticleCache): Promise<LivePages> {
    // Of its own, since another reading may begin before this one has ended.
    const workers = createWorkers();
    const places = { folder: contentFolder, root, publicFolder, cache: articleCache, reader, opened };
    const {
      site,
      entries,
      saved,
      cache: known,
    } = await readContent(places, readSettings(root, contentFolder), workers).finally(() => workers.close());
    saved.catch(tell);
    // Drafts and stories of the future are shown.
    const pages = createPages(createEdition(site, entries), base);
    const links = createLinks(site, base);
    return {
      site,
      cache: known,
      at(pagePath) {
        const planned = pages.at(pagePath);
        if (planned?.kind !== 'article') return planned?.page();
        const { entry: known, surroundings } = planned;
        return createArticlePage(
          parseArticle(root, site, known.file),
          known.minutes,
          surroundings(),
          site,
          links,
        );
      },
    };
  }

  let bootScript: Promise<string> | undefined;
  const currentBootScript = () => {
    bootScript ??= compileBootScript(root);
    return bootScript;
  };
  let pages: Promise<LivePages> | undefined;
  const currentPages = () => {
    pages ??= readPages();
    return pages;
  };

  // A page that is opened while something is wrong connects after it has arrived, and is told then.
  let fault: unknown;
  const tell = (error: unknown) => {
    fault = error;
    showOverlay(server, error);
  };
  server.ws.on('connection', () => fault !== undefined && showOverlay(server, fault));

  server.watcher.add(contentFolder);
  let changing: NodeJS.Timeout | undefined;
  let hasNewSettings = false;
  server.watcher.on('all', (_event, file) => {
    if (!isContentFile(contentFolder, file)) return;
    hasNewSettings ||= path.basename(file) === 'site.json';
    // A checkout changes thousands of files, one event each.
    clearTimeout(changing);
    changing = setTimeout(readAgain, changesPause);
  });

  let known: ArticleCache | undefined;
  async function readAgain(): Promise<void> {
    // The application takes what is new of articles by itself; with an error on top of it, it starts anew.
    const mustReload = hasNewSettings || fault !== undefined;
    hasNewSettings = false;
    fault = undefined;
    known = (await pages?.catch(() => undefined))?.cache ?? known;
    pages = readPages(known);
    if (mustReload) {
      for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
    }
    await pages.then(
      () => server.ws.send(mustReload ? { type: 'full-reload' } : { type: 'custom', event: contentEvent }),
      (error) => tell(error),
    );
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.endsWith('/data.json')) {
      const page = (await currentPages()).at(pathname.slice(0, -'data.json'.length));
      send(response, page ? 200 : 404, 'application/json', JSON.stringify(page ?? null));
      return true;
    }
    if (!request.headers.accept?.includes('text/html') && pathname !== '/') return false;
    const { site, at } = await currentPages();
    const page = at(pathname);
    if (page && !pathname.endsWith('/')) {
      response.writeHead(301, { Location: `${base.slice(0, -1)}${pathname}/${search}` }).end();
      return true;
    }
    const template = await server.transformIndexHtml(pathname, await readTemplate(root));
    const runner = runnerOf(server);
    const { render }: typeof import('../entry-server.tsx') = await runner.import(entry);
    const rendered = await render(page ? pathname : '/404/', page);
    const parts = {
      template,
      base,
      language: site.language,
      direction: directionOf(site.language),
      bootScript: await currentBootScript(),
      application: [`${base}src/entry-client.tsx`],
      styles: await styleElements(server),
    };
    const html = createDocument(parts, rendered, page?.kind ?? 'not-found');
    send(response, page ? 200 : 404, 'text/html', html);
    fault = undefined;
    return true;
  }

  return () => {
    server.middlewares.use((request, response, next) => {
      respond(request, response).then(
        (done) => done || next(),
        async (error) => {
          tell(error);
          // A page that waits for the mended file, with Vite's client to show the overlay and to reload.
          const html = '<!doctype html><html lang="en"><head><title>Error</title></head><body></body></html>';
          send(response, 500, 'text/html', await server.transformIndexHtml('/', html));
        },
      );
    });
  };
}

function runnerOf(server: ViteDevServer): RunnableDevEnvironment['runner'] {
  const { ssr } = server.environments;
  if (!ssr || !isRunnableDevEnvironment(ssr)) throw new Error('The dev server cannot render pages.');
  return ssr.runner;
}

/** Every stylesheet that the rendered page uses, as the elements that Vite's client would make of them. */
async function styleElements(server: ViteDevServer): Promise<string> {
  const { ssr } = server.environments;
  const modules = [...(ssr?.moduleGraph.idToModuleMap.values() ?? [])];
  const elements = modules.map(async ({ id, url }) => {
    if (!id?.endsWith('.css')) return '';
    const css = id.startsWith('\0')
      ? await loadVirtual(server, id)
      : await importText(server, `${url}?inline`);
    return `<style data-vite-dev-id="${id.replace('\0', '/@id/__x00__')}">${css}</style>`;
  });
  return (await Promise.all(elements)).join('');
}

async function importText(server: ViteDevServer, url: string): Promise<string> {
  const { default: text } = await runnerOf(server).import(url);
  return text;
}

/** A module that only a plugin knows has no address that could be imported. */
async function loadVirtual(server: ViteDevServer, id: string): Promise<string> {
  const loaded = await server.environments.ssr?.pluginContainer.load(id);
  return typeof loaded === 'string' ? loaded : (loaded?.code ?? '');
}

/** Shows what is wrong on top of every open page, with the file and the place in it. */
function showOverlay(server: ViteDevServer, error: unknown): void {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const [first] = error instanceof ContentError ? error.problems : [];
  server.config.logger.error(message, { timestamp: true });
  server.ws.send({
    type: 'error',
    err: {
      message: error instanceof ContentError ? error.problems.map(formatProblem).join('\n\n') : message,
      stack: error instanceof ContentError ? '' : stack,
      plugin: 'gigawatt',
      ...(first && { id: first.file, loc: { file: first.file, line: first.line, column: first.column } }),
    },
  });
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response
    .writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' })
    .end(body);
}
