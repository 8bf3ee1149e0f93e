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
      const page = await readFolder(folder, pathname);
      if (page && pathname.endsWith('/')) return send(response, 200, page);
      if (page) {
        const base = server.config.base.slice(0, -1);
        response.writeHead(301, { Location: `${base}${pathname}/${search}` }).end();
        return;
      }
      const notFound = await readFile(path.join(folder, '404.html')).catch(() => 'Not found');
      send(response, 404, notFound);
    });
  };
}

async function readFolder(folder: string, pathname: string): Promise<Buffer | undefined> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const file = path.join(folder, decoded, 'index.html');
  if (!file.startsWith(folder + path.sep) || decoded.includes('\0')) return undefined;
  return readFile(file).catch(() => undefined);
}

function send(response: ServerResponse, status: number, body: Buffer | string): void {
  response
    .writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' })
    .end(body);
}
