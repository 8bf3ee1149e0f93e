import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const built = path.resolve(import.meta.dirname, '../../../dist');
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** The built site on a host of its own, on which a test can do what happens to hosts. */
export interface SiteServer {
  address: string;
  /** changes what a file holds, from now on; a deploy */
  deploy(change: (text: string) => string, ...names: string[]): void;
  /** leaves what is asked for unanswered: a connection that is there and brings nothing */
  fallSilent(isSilent: boolean): void;
  close(): Promise<void>;
}

/**
 * Serves the built site.
 *
 * @param headers sent with every answer, such as a policy
 */
export async function serveSite(headers: Record<string, string> = {}): Promise<SiteServer> {
  const changes = new Map<string, (text: string) => string>();
  const waiting = new Set<ServerResponse>();
  let isSilent = false;
  const server = createServer(async (request, response) => {
    const pathname = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (isSilent) return waiting.add(response);
    const name = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const found = await readFile(path.join(built, name)).catch(() => undefined);
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
    fallSilent(value) {
      isSilent = value;
    },
    async close() {
      for (const response of waiting) response.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
