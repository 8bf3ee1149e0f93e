import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { ViteDevServer } from 'vite';
import { searchIndexPath, withBase, withoutBase } from '#domain/addresses/paths.ts';
import { createMovedData } from '#domain/edition/redirects.ts';
import { findIcons, standardDrawing } from '#node/images/icons.ts';
import { isHiddenFile } from '#node/reading/pictures.ts';
import { followContent } from './dev-content.ts';
import { createDocumentRenderer } from './dev-document.ts';
import { createDevFeed, isFeedPath } from './dev-feeds.ts';
import type { DevPagesOptions } from './dev-pages.ts';
import { findPicture } from './dev-pictures.ts';
import { createDevSearch } from './dev-search.ts';
import { isShareImage, readShareImage } from './dev-share-images.ts';
import { createErrorOverlay } from './error-overlay.ts';
import { requestUrl } from './request-url.ts';

export interface DevServerOptions extends Pick<DevPagesOptions, 'contentFolder' | 'articleCache' | 'paper'> {
  /** the cache folder of indexed parts of the search index */
  searchCache: string;
  /** of the main edition, if the server is a part of that */
  httpServer?: ViteDevServer['httpServer'];
}

/**
 * Serves every page and its data from memory, under the same URLs as the built site.
 *
 * @returns a function that adds the middleware to run after Vite's
 */
export function serveContent(
  server: ViteDevServer,
  { contentFolder, articleCache, searchCache, paper, httpServer = server.httpServer }: DevServerOptions,
): () => void {
  const { base, root, publicDir: publicFolder } = server.config;
  const overlay = createErrorOverlay(server);
  const options = { root, base, publicFolder, contentFolder, articleCache, paper };
  const currentPages = followContent(server, options, overlay, httpServer);
  const renderDocument = createDocumentRenderer(server);
  const search = createDevSearch(searchCache, base);
  const searchIndexUrl = withBase(base, searchIndexPath);

  // Before Vite's middleware, which treats scripts and style sheets as its own modules.
  server.middlewares.use(async (request, response, next) => {
    const { pathname } = requestUrl(request);
    // As on hosts, where it is not published.
    if (isHiddenFile(publicFolder, decodePath(pathname.slice(base.length - 1))))
      return send(response, 'text/plain', undefined);
    const isFeed = pathname.startsWith(base) && isFeedPath(pathname);
    if (!isFeed && !pathname.startsWith(searchIndexUrl)) return next();
    try {
      if (isFeed) {
        const feed = createDevFeed(pathname.slice(base.length - 1), await currentPages(), options);
        send(response, feed?.type ?? 'text/plain', feed?.text);
      } else {
        const name = decodeURIComponent(pathname.slice(searchIndexUrl.length));
        send(response, mediaTypeOf(name), await search.read(name, await currentPages()));
      }
    } catch (error) {
      overlay.show(error);
      send(response, 'text/plain', '', 500);
    }
  });

  /** @returns whether it has responded */
  async function respond(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const { pathname, search: query } = requestUrl(request);
    if (pathname.endsWith('/data.json')) {
      const pagePath = pathname.slice(0, -'data.json'.length);
      const { at, redirectAt } = await currentPages();
      const redirect = redirectAt(pagePath);
      const data = redirect ? createMovedData(redirect) : at(pagePath);
      send(response, 'application/json', data && JSON.stringify(data));
      return true;
    }
    if (pathname.endsWith('/index.md')) {
      const { markdownAt } = await currentPages();
      send(response, 'text/markdown', markdownAt(pathname.slice(0, -'index.md'.length)));
      return true;
    }
    if (isShareImage(pathname)) {
      const type = pathname.endsWith('.jpg') ? 'image/jpeg' : 'image/png';
      send(response, type, await readShareImage(pathname, await currentPages(), options));
      return true;
    }
    if (pathname === `/${standardDrawing}`) {
      // Vite has sent that of the edition's own public folder.
      const icon = findIcons(publicFolder, paper.publicFolder, root)[0];
      send(response, 'image/svg+xml', icon && readFileSync(icon.source));
      return true;
    }
    const { articles, site, edition, at, redirectAt } = await currentPages();
    const picture = findPicture(pathname, { articles, site }, publicFolder);
    if (picture) {
      send(response, 'image/*', readFileSync(picture));
      return true;
    }
    const pagePath = withoutBase('/', pathname) ?? pathname;
    const redirect = redirectAt(pagePath);
    if (redirect) {
      response.writeHead(302, { Location: withBase(base, redirect.to) }).end();
      return true;
    }
    const page = at(pagePath);
    // Programs that ask for any type get pages, but no error document for a missing file.
    if (!page && !request.headers.accept?.includes('text/html')) return false;
    if (page && pagePath !== pathname) {
      response.writeHead(301, { Location: withBase(base, pagePath) + query }).end();
      return true;
    }
    send(response, 'text/html', await renderDocument(pathname, page, edition), page ? 200 : 404);
    overlay.clear();
    return true;
  }

  return () => {
    server.middlewares.use((request, response, next) => {
      respond(request, response).then(
        (hasResponded) => hasResponded || next(),
        async (error) => {
          overlay.show(error);
          // An empty page with Vite's client, which shows the overlay and reloads once the file is fixed.
          const html = '<!doctype html><html lang="en"><head><title>Error</title></head><body></body></html>';
          send(response, 'text/html', await server.transformIndexHtml('/', html), 500);
        },
      );
    });
  };
}

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

const mediaTypes: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };
const mediaTypeOf = (name: string) => mediaTypes[path.extname(name)] ?? 'application/octet-stream';

/** Sends a response; without a body its status is 404. */
function send(
  response: ServerResponse,
  type: string,
  body: string | Uint8Array | undefined,
  status = body === undefined ? 404 : 200,
): void {
  response
    .writeHead(status, {
      'Content-Type': type.startsWith('image/') ? type : `${type}; charset=utf-8`,
      'Cache-Control': 'no-store',
    })
    .end(body ?? '');
}
