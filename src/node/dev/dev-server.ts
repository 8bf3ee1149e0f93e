import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { isRunnableDevEnvironment, type RunnableDevEnvironment, type ViteDevServer } from 'vite';
import { searchIndexPath, withBase } from '#domain/addresses/paths.ts';
import { movedData } from '#domain/edition/redirects.ts';
import { ContentError, formatProblem } from '#domain/reading/problems.ts';
import { directionOf } from '#lib/text/languages.ts';
import { compileInlineScripts, type InlineScripts } from '#node/application/inline-scripts.ts';
import { isContentFile } from '#node/reading/content-folder.ts';
import { isWatchedHere, watchContent } from '#node/reading/watch-content.ts';
import { createDocument, structuredDataElement } from '#node/rendering/document.ts';
import { readTemplate } from '#node/rendering/document-parts.ts';
import { isFeedPath, makeLiveFeed } from './live-feeds.ts';
import { type LivePages, type LivePlaces, readLivePages } from './live-pages.ts';
import { createLiveSearch } from './live-search.ts';
import { isShareImage, readShareImage } from './live-share-images.ts';

const entry = '/src/client/entries/server.tsx';
/** Tells the application in the browser that there is something new; `src/client/app/refresh-content.ts` listens. */
const contentEvent = 'gigawatt:content';
/** Changes that follow each other this closely, in ms, belong together: some editors take several to save a file. */
const changesPause = 50;
/** So long after an edit, in ms, the editor has seen it, and what takes longer can be done. */
const settlingPause = 1000;

export interface DevPlaces extends Pick<LivePlaces, 'contentFolder' | 'articleCache'> {
  /** the folder for parts of the search index that need not be made again */
  searchCache: string;
}

/** Serves every page and its data from memory, under the same addresses as the built site. */
export function serveContent(
  server: ViteDevServer,
  { contentFolder, articleCache, searchCache }: DevPlaces,
): () => void {
  const { base, root, publicDir: publicFolder } = server.config;

  const readPages = (before?: LivePages) =>
    readLivePages({ root, base, publicFolder, contentFolder, articleCache }, before, (error) => tell(error));

  let inlineScripts: Promise<InlineScripts> | undefined;
  const currentInlineScripts = () => {
    inlineScripts ??= compileInlineScripts(root);
    return inlineScripts;
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

  let changing: NodeJS.Timeout | undefined;
  let hasNewSettings = false;
  const settingsFile = path.join(contentFolder, 'site.json');
  const noteChange = (place: string) => {
    hasNewSettings ||= place === settingsFile;
    // A checkout changes thousands of files, one event each.
    clearTimeout(changing);
    changing = setTimeout(readAgain, changesPause);
  };
  if (isWatchedHere(server.config.server.watch)) {
    const end = watchContent(contentFolder, noteChange, tell);
    server.httpServer?.once('close', end);
  } else {
    server.watcher.add(contentFolder);
    server.watcher.on('all', (_event, file) => isContentFile(contentFolder, file) && noteChange(file));
  }

  let last: LivePages | undefined;
  async function readAgain(): Promise<void> {
    // The application takes what is new of articles by itself; with an error on top of it, it starts anew.
    const mustReload = hasNewSettings || fault !== undefined;
    hasNewSettings = false;
    fault = undefined;
    last = (await pages?.catch(() => undefined)) ?? last;
    pages = readPages(last);
    if (mustReload) {
      for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
    }
    await pages.then(
      ({ settle }) => {
        server.ws.send(mustReload ? { type: 'full-reload' } : { type: 'custom', event: contentEvent });
        changing = setTimeout(() => {
          settle();
          server.ws.send({ type: 'custom', event: contentEvent });
        }, settlingPause);
      },
      (error) => tell(error),
    );
  }

  const search = createLiveSearch(searchCache, base);
  const indexAddress = withBase(base, searchIndexPath);
  // Ahead of Vite, which takes every script and style sheet for a module of its own.
  server.middlewares.use(async (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const isFeed = pathname.startsWith(base) && isFeedPath(pathname);
    if (!isFeed && !pathname.startsWith(indexAddress)) return next();
    try {
      if (isFeed) {
        const places = { root, base, publicFolder };
        const feed = makeLiveFeed(pathname.slice(base.length - 1), await currentPages(), places);
        send(response, feed ? 200 : 404, feed?.type ?? 'text/plain', feed?.text ?? '');
        return;
      }
      const name = decodeURIComponent(pathname.slice(indexAddress.length));
      const file = await search.read(name, await currentPages());
      send(response, file ? 200 : 404, typeOf(name), file ?? '');
    } catch (error) {
      tell(error);
      send(response, 500, 'text/plain', '');
    }
  });

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.endsWith('/data.json')) {
      const path = pathname.slice(0, -'data.json'.length);
      const { at, moved } = await currentPages();
      const redirect = moved(path);
      const page = redirect ? movedData(redirect) : at(path);
      send(response, page ? 200 : 404, 'application/json', JSON.stringify(page ?? null));
      return true;
    }
    if (pathname.endsWith('/index.md')) {
      const text = (await currentPages()).markdownAt(pathname.slice(0, -'index.md'.length));
      send(response, text === undefined ? 404 : 200, 'text/markdown', text ?? '');
      return true;
    }
    if (isShareImage(pathname)) {
      const image = await readShareImage(pathname, await currentPages(), root);
      send(response, image ? 200 : 404, 'image/png', image ?? '');
      return true;
    }
    if (!request.headers.accept?.includes('text/html') && pathname !== '/') return false;
    const { site, at, moved } = await currentPages();
    const redirect = moved(pathname);
    if (redirect) {
      response.writeHead(302, { Location: withBase(base, redirect.to) }).end();
      return true;
    }
    const page = at(pathname);
    if (page && !pathname.endsWith('/')) {
      response.writeHead(301, { Location: `${base.slice(0, -1)}${pathname}/${search}` }).end();
      return true;
    }
    const template = await server.transformIndexHtml(pathname, await readTemplate(root));
    const runner = runnerOf(server);
    const { render }: typeof import('#client/entries/server.tsx') = await runner.import(entry);
    const rendered = await render(page ? pathname : '/404/', page);
    const parts = {
      template,
      base,
      language: site.language,
      direction: directionOf(site.language),
      inlineScripts: await currentInlineScripts(),
      application: [`${base}src/client/entries/client.tsx`],
      styles: await styleElements(server),
      pageStyles: {},
    };
    const described = page && structuredDataElement(page, { site, base });
    const html = createDocument(parts, rendered, page?.kind ?? 'not-found', described);
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

const types: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };
const typeOf = (name: string) => types[path.extname(name)] ?? 'application/octet-stream';

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response
    .writeHead(status, {
      'Content-Type': type.startsWith('image/') ? type : `${type}; charset=utf-8`,
      'Cache-Control': 'no-store',
    })
    .end(body);
}
