import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);
/** The Brotli quality that CDNs use when they compress themselves. */
const quality = 6;

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface ServeOptions {
  /** applied to every HTML file */
  transform?: (html: string) => string;
  /** the file for unknown paths, as client-rendered sites need; default 404.html */
  fallback?: string;
}

interface StoredResponse {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/**
 * Serves a folder as a CDN would: Brotli, long caching of hashed files, keep-alive. Every file is compressed once, so
 * that benchmarks do not measure compression.
 *
 * @returns the server's origin, and a function that stops it
 */
export async function serveFolder(
  folder: string,
  options: ServeOptions = {},
): Promise<{ address: string; close(): Promise<void> }> {
  const responses = new Map<string, Promise<StoredResponse>>();
  const server = createServer({ keepAliveTimeout: 60_000 }, async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const stored = responses.get(pathname) ?? prepare(folder, pathname, options);
    responses.set(pathname, stored);
    send(request, response, await stored);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function prepare(folder: string, pathname: string, options: ServeOptions): Promise<StoredResponse> {
  const name = decodeURIComponent(pathname.slice(1));
  const wanted = name === '' || name.endsWith('/') ? `${name}index.html` : name;
  const found = await read(folder, wanted);
  const file = found ? wanted : (options.fallback ?? '404.html');
  const bytes = found ?? (await read(folder, file)) ?? Buffer.from('Not found');
  const isHtml = file.endsWith('.html');
  const raw = isHtml && options.transform ? Buffer.from(options.transform(bytes.toString())) : bytes;
  const extension = path.extname(file);
  const isCompressed = extension === '.woff2';
  return {
    status: found || options.fallback ? 200 : 404,
    headers: {
      'Content-Type': types[extension] ?? 'application/octet-stream',
      'Cache-Control': /^assets\//.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ETag: `"${createHash('sha256').update(raw).digest('base64url').slice(0, 16)}"`,
      ...(!isCompressed && { 'Content-Encoding': 'br' }),
    },
    body: isCompressed ? raw : await compress(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
  };
}

async function read(folder: string, name: string): Promise<Buffer | undefined> {
  const file = path.join(folder, name);
  if (!file.startsWith(folder + path.sep)) return undefined;
  return readFile(file).catch(() => undefined);
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: StoredResponse,
): void {
  if (request.headers['if-none-match'] === headers.ETag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(status, { ...headers, 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}
