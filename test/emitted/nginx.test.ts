import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressesOf } from '../fixtures/formats/html.ts';
import { hasNginx, type Nginx, startNginx } from '../fixtures/sites/nginx.ts';
import { root } from '../fixtures/source-files.ts';

interface HttpResponse {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Sends a request without decompressing the response or following redirects, as `fetch` would. */
function request(address: string, headers: Record<string, string> = {}): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    get(address, { headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece) => pieces.push(piece));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(pieces) }),
      );
    }).once('error', reject);
  });
}

/** Every `href` and `src` in an HTML document. */
const addressesIn = (html: string) => addressesOf(parse(html));

/** Requests a page and everything linked from it, recursively, without script. */
async function crawl(start: string): Promise<Map<string, HttpResponse>> {
  const found = new Map<string, HttpResponse>();
  const waiting = [start];
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    if (found.has(address)) continue;
    const answer = await request(address);
    found.set(address, answer);
    if (!answer.headers['content-type']?.startsWith('text/html')) continue;
    for (const link of addressesIn(answer.body.toString())) {
      const url = new URL(link, address);
      url.hash = '';
      if (url.origin === new URL(start).origin) waiting.push(url.href);
    }
  }
  return found;
}

const vite = path.join(root, 'node_modules/vite/bin/vite.js');
const { VITEST: _, ...environment } = process.env;

describe.skipIf(!hasNginx()).each(['/', '/news/'])(
  'nginx with the generated configuration, under %s',
  (base) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'gigawatt-'));
    const outDir = base === '/' ? path.join(folder, 'site') : path.join(folder, base).slice(0, -1);
    let nginx: Nginx;
    let baseUrl = '';

    beforeAll(async () => {
      execFileSync(process.execPath, [vite, 'build', '--outDir', outDir, '--base', base], {
        cwd: root,
        env: { ...environment, NODE_ENV: 'production', COMPRESS: '1' },
        stdio: 'pipe',
      });
      nginx = await startNginx(base === '/' ? outDir : folder, `${outDir}-server/nginx.conf`);
      baseUrl = nginx.address + base;
    }, 120_000);

    afterAll(async () => {
      await nginx?.stop();
      rmSync(folder, { recursive: true });
    });

    const read = (file: string) => readFileSync(path.join(outDir, file));

    test('every link is answered with status 200, below the base', async () => {
      const answers = await crawl(baseUrl);
      const stories = readdirSync(path.join(outDir, 'articles')).map((slug) => `${baseUrl}articles/${slug}/`);
      expect(stories.filter((story) => !answers.has(story))).toEqual([]);
      const broken = [...answers].filter(
        ([address, { status }]) => status !== 200 || !address.startsWith(baseUrl),
      );
      expect(broken.map(([address, { status }]) => `${status} ${address}`)).toEqual([]);
    });

    test('pages, assets and errors have the security headers once', async () => {
      const assets = addressesIn(read('saved/index.html').toString()).filter((link) =>
        link.includes('/assets/'),
      );
      const script = /data-application="(\S+)/.exec(read('index.html').toString())?.[1] ?? '';
      const paths = [
        '',
        'articles/',
        'no/such/page/',
        'sw.js',
        'data.json',
        'manifest.webmanifest',
        '404.html',
      ];
      for (const address of [
        ...paths.map((pathname) => baseUrl + pathname),
        ...[...assets, script].map((link) => nginx.address + link),
      ]) {
        const { headers } = await request(address);
        expect(headers['x-content-type-options'], address).toBe('nosniff');
        expect(headers['content-security-policy'], address).toMatch(
          /^default-src 'self';.*;frame-ancestors 'none'$/,
        );
        expect(headers['cache-control'], address).toBe(
          address.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      }
    });

    test('an unknown path is answered with 404.html', async () => {
      const { status, body } = await request(`${baseUrl}no/such/page/`);
      expect(status).toBe(404);
      expect(body).toEqual(read('404.html'));
    });

    test('a path without its trailing slash redirects to the page', async () => {
      const { status, headers } = await request(`${baseUrl}brief`);
      expect([status, headers.location]).toEqual([301, `${base}brief/`]);
    });

    test('a cached page is answered with status 304', async () => {
      const { headers } = await request(`${baseUrl}brief/`);
      const { status, body } = await request(`${baseUrl}brief/`, { 'If-None-Match': headers.etag ?? '' });
      expect([status, body.length]).toEqual([304, 0]);
    });

    test('pages, data and scripts are served precompressed', async () => {
      const script = /data-application="(\S+)/.exec(read('index.html').toString())?.[1] ?? '';
      for (const [address, file] of [
        [baseUrl, 'index.html'],
        [`${baseUrl}data.json`, 'data.json'],
        [nginx.address + script, script.slice(base.length)],
      ] as const) {
        const gzip = await request(address, { 'Accept-Encoding': 'gzip' });
        expect(gzip.headers['content-encoding'], address).toBe('gzip');
        expect(gunzipSync(gzip.body)).toEqual(read(file));
        const plain = await request(address);
        for (const { headers } of [plain, gzip]) expect(headers.vary, address).toBe('Accept-Encoding');
        const brotli = await request(address, { 'Accept-Encoding': 'gzip, br' });
        expect(brotli.headers['content-encoding'], address).toBe('br');
        expect(brotli.headers.vary, address).toBe('Accept-Encoding');
        expect(brotliDecompressSync(brotli.body)).toEqual(read(file));
      }
    });

    test('every compressed page fits into the first TCP flight', () => {
      const pages = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.html.br'),
      );
      expect(pages.length).toBeGreaterThan(100);
      expect(pages.filter((name) => read(name).length > 14 * 1024)).toEqual([]);
    });

    test('files have their content types', async () => {
      const type = async (file: string) => (await request(baseUrl + file)).headers['content-type'];
      expect(await type('')).toBe('text/html; charset=utf-8');
      expect(await type('manifest.webmanifest')).toBe('application/manifest+json');
      expect(await type('sw.js')).toBe('application/javascript; charset=utf-8');
    });
  },
);
