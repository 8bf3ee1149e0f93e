import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { load } from '../../../bench/serve/serve-load.ts';
import { createMix, type ExpectedRequest } from '../../../bench/serve/serve-mix.ts';
import { serveFolder } from '../../../bench/serve/server.ts';

const page = 'News. '.repeat(20);
const requests: ExpectedRequest[] = ['/', '/a/', '/b/'].map((path) => ({
  path,
  headers: {},
  status: 200,
  length: page.length,
}));

async function listen(respond: RequestListener): Promise<string> {
  const server = createServer(respond);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('a load test counts correct responses', async () => {
  const address = await listen((_, response) => response.setHeader('Content-Length', page.length).end(page));
  const figures = await load({ address, connections: 3, seconds: 1, requests });
  expect(figures.responses).toBeGreaterThan(3);
  expect(figures.statuses).toEqual({ 200: expect.any(Number) });
  expect([figures.errors, figures.unexpected]).toEqual([0, 0]);
});

test('a load test finds wrong statuses, wrong lengths and broken connections', async () => {
  const address = await listen((request, response) => {
    if (request.url === '/b/') request.socket.resetAndDestroy();
    else if (request.url === '/a/') response.writeHead(500).end(page);
    else response.setHeader('Content-Length', page.length - 1).end(page.slice(1));
  });
  const figures = await load({ address, connections: 3, seconds: 1, requests });
  expect(figures.errors).toBeGreaterThan(0);
  expect(figures.statuses[500]).toBeGreaterThan(0);
  expect(figures.unexpected).toBe((figures.statuses[200] ?? 0) + (figures.statuses[500] ?? 0));
});

test('every request in a mix has been compared with its file', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-mix-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const write = async (name: string, text = page) => {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  };
  for (const place of ['', 'articles/one/', 'tags/', 'tags/chips/', 'categories/models/', 'brief/']) {
    await write(`${place}index.html`, page + place);
    await write(`${place}data.json`, `"${place}"`);
  }
  for (const file of ['404.html', 'feed.xml', 'atom.xml', 'feed.json', 'sitemap.xml']) await write(file);
  for (const file of ['assets/entry.js', 'assets/serif.woff2']) await write(file);
  const right = await serveFolder(folder);
  const mix = await createMix(folder, right.address);
  await right.close();
  expect(new Set(mix.map(({ status }) => status))).toEqual(new Set([200, 304, 404]));
  expect(mix.filter(({ path }) => path === '/articles/one/' || path === '/').length).toBeGreaterThan(
    mix.length / 5,
  );
  const wrong = await serveFolder(folder, { transform: (html) => html.replace('one', 'two') });
  await expect(createMix(folder, wrong.address)).rejects.toThrow('/articles/one/ differs from');
  await wrong.close();
});
