import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import type { PreviewServer } from 'vite';
import { requestUrl } from './request-url.ts';

/**
 * Makes `vite preview` respond as static hosts do: with index.html for a folder, a redirect for a folder without its
 * slash, and 404.html with status 404 for anything else. Vite serves the files.
 */
export function servePages(server: PreviewServer): () => void {
  const folder = path.resolve(server.config.root, server.config.build.outDir);
  return () => {
    server.middlewares.use(async (request, response) => {
      const { pathname, search } = requestUrl(request);
      const page = await readSiteFile(folder, `${pathname}/index.html`);
      if (page && pathname.endsWith('/')) return send(response, 200, page);
      if (page) {
        const base = server.config.base.slice(0, -1);
        response.writeHead(301, { Location: `${base}${pathname}/${search}` }).end();
        return;
      }
      send(response, 404, await readNotFound(folder, pathname));
    });
  };
}

/** The nearest 404.html: an edition in a folder has its own. */
async function readNotFound(folder: string, pathname: string): Promise<Buffer | string> {
  const segments = pathname.split('/').filter(Boolean);
  for (let count = segments.length; count >= 0; count--) {
    const found = await readSiteFile(folder, ['', ...segments.slice(0, count), '404.html'].join('/'));
    if (found) return found;
  }
  return 'Not found';
}

/** Reads a file of the site; undefined if there is none. */
async function readSiteFile(folder: string, pathname: string): Promise<Buffer | undefined> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const file = path.join(folder, decoded);
  if (!file.startsWith(folder + path.sep) || decoded.includes('\0')) return undefined;
  return readFile(file).catch(() => undefined);
}

function send(response: ServerResponse, status: number, body: Buffer | string): void {
  response
    .writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' })
    .end(body);
}
