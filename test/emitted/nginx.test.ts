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

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks as a browser does; `fetch` would unpack the answer and follow redirects. */
function ask(address: string, headers: Record<string, string> = {}): Promise<Answer> {
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

/** The addresses that an HTML document names. */
const addressesIn = (html: string) => addressesOf(parse(html));

/** Follows all links from a page on, without script. */
async function crawl(start: string): Promise<Map<string, Answer>> {
  const found = new Map<string, Answer>();
  const waiting = [start];
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    if (found.has(address)) continue;
    const answer = await ask(address);
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
  'nginx with the settings of the build, under %s',
  (base) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'gigawatt-'));
    const place = base === '/' ? path.join(folder, 'site') : path.join(folder, base).slice(0, -1);
    let nginx: Nginx;
    let at = '';

    beforeAll(async () => {
      execFileSync(process.execPath, [vite, 'build', '--outDir', place, '--base', base], {
        cwd: root,
        env: { ...environment, NODE_ENV: 'production', COMPRESS: '1' },
        stdio: 'pipe',
      });
      nginx = await startNginx(base === '/' ? place : folder, `${place}-server/nginx.conf`);
      at = nginx.address + base;
    }, 120_000);

    afterAll(async () => {
      await nginx?.stop();
      rmSync(folder, { recursive: true });
    });

    const read = (file: string) => readFileSync(path.join(place, file));

    test('every link of the site is answered, all of them below it', async () => {
      const answers = await crawl(at);
      const stories = readdirSync(path.join(place, 'articles')).map((slug) => `${at}articles/${slug}/`);
      expect(stories.filter((story) => !answers.has(story))).toEqual([]);
      const broken = [...answers].filter(
        ([address, { status }]) => status !== 200 || !address.startsWith(at),
      );
      expect(broken.map(([address, { status }]) => `${status} ${address}`)).toEqual([]);
    });

    test('pages, files that keep their names and answers of all kinds carry the headers of security once', async () => {
      const assets = addressesIn(read('saved/index.html').toString()).filter((link) =>
        link.includes('/assets/'),
      );
      const script = /data-application="(\S+)/.exec(read('index.html').toString())?.[1] ?? '';
      const places = [
        '',
        'articles/',
        'no/such/page/',
        'sw.js',
        'data.json',
        'manifest.webmanifest',
        '404.html',
      ];
      for (const address of [
        ...places.map((place) => at + place),
        ...[...assets, script].map((link) => nginx.address + link),
      ]) {
        const { headers } = await ask(address);
        expect(headers['x-content-type-options'], address).toBe('nosniff');
        expect(headers['content-security-policy'], address).toMatch(
          /^default-src 'self';.*;frame-ancestors 'none'$/,
        );
        expect(headers['cache-control'], address).toBe(
          address.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      }
    });

    test('an address that leads nowhere gets the page that says so', async () => {
      const { status, body } = await ask(`${at}no/such/page/`);
      expect(status).toBe(404);
      expect(body).toEqual(read('404.html'));
    });

    test('a page without its slash leads to the page', async () => {
      const { status, headers } = await ask(`${at}brief`);
      expect([status, headers.location]).toEqual([301, `${base}brief/`]);
    });

    test('what the browser has already is not sent again', async () => {
      const { headers } = await ask(`${at}brief/`);
      const { status, body } = await ask(`${at}brief/`, { 'If-None-Match': headers.etag ?? '' });
      expect([status, body.length]).toEqual([304, 0]);
    });

    test('pages, data and scripts are sent compressed, as the build has compressed them', async () => {
      const script = /data-application="(\S+)/.exec(read('index.html').toString())?.[1] ?? '';
      for (const [address, file] of [
        [at, 'index.html'],
        [`${at}data.json`, 'data.json'],
        [nginx.address + script, script.slice(base.length)],
      ] as const) {
        const gzip = await ask(address, { 'Accept-Encoding': 'gzip' });
        expect(gzip.headers['content-encoding'], address).toBe('gzip');
        expect(gunzipSync(gzip.body)).toEqual(read(file));
        const brotli = await ask(address, { 'Accept-Encoding': 'gzip, br' });
        expect(brotli.headers['content-encoding'], address).toBe('br');
        expect(brotliDecompressSync(brotli.body)).toEqual(read(file));
      }
    });

    test('every page fits into the first flight as it is sent', () => {
      const pages = readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.html.br'),
      );
      expect(pages.length).toBeGreaterThan(100);
      expect(pages.filter((name) => read(name).length > 14 * 1024)).toEqual([]);
    });

    test('types are those of the files', async () => {
      const type = async (place: string) => (await ask(at + place)).headers['content-type'];
      expect(await type('')).toBe('text/html; charset=utf-8');
      expect(await type('manifest.webmanifest')).toBe('application/manifest+json');
      expect(await type('sw.js')).toBe('application/javascript; charset=utf-8');
    });
  },
);
