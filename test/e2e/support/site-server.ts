import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const built = path.resolve(import.meta.dirname, '../../../dist');
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** Serves the built site from its own origin, where tests can deploy changes and stall responses. */
export interface SiteServer {
  address: string;
  /** simulates a deploy: transforms the given files from now on */
  deploy(change: (text: string) => string, ...names: string[]): void;
  /** leaves requests unanswered while true */
  setStalled(isStalled: boolean): void;
  close(): Promise<void>;
}

/**
 * Serves the built site.
 *
 * @param headers sent with every response
 * @param folder the site's; by default the sample's
 */
export async function serveSite(headers: Record<string, string> = {}, folder = built): Promise<SiteServer> {
  const changes = new Map<string, (text: string) => string>();
  const waiting = new Set<ServerResponse>();
  let isStalled = false;
  const server = createServer(async (request, response) => {
    const pathname = decodeURIComponent(new URL(`http://localhost${request.url}`).pathname);
    if (isStalled) return waiting.add(response);
    const name = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const found = await readFile(path.join(folder, name)).catch(() => undefined);
    const change = changes.get(name.slice(1));
    const body = change && found ? Buffer.from(change(found.toString())) : found;
    const etag = createHash('sha256')
      .update(body ?? '')
      .digest('hex');
    response.writeHead(body ? 200 : 404, {
      'Content-Type': types[path.extname(name)] ?? 'application/octet-stream',
      'Cache-Control': 'no-store',
      ETag: `"${etag}"`,
      ...headers,
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}`,
    deploy(change, ...names) {
      for (const name of names) changes.set(name, change);
    },
    setStalled(value) {
      isStalled = value;
    },
    async close() {
      for (const response of waiting) response.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
