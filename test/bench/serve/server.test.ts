import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder } from '../../../bench/serve/server.ts';

const page = `<p>${'News. '.repeat(200)}</p><script>run()</script>`;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-server-'));
  await mkdir(path.join(folder, 'assets'));
  await writeFile(path.join(folder, 'index.html'), page);
  await writeFile(path.join(folder, 'assets/entry.js'), 'run()');
});

afterAll(() => rm(folder, { recursive: true }));

test('files are sent with Brotli, hashed ones cached for a year and pages revalidated', async () => {
  const { address, close } = await serveFolder(folder);
  const answer = await fetch(`${address}/`);
  expect(await answer.text()).toBe(page);
  expect(answer.headers.get('content-encoding')).toBe('br');
  expect(Number(answer.headers.get('content-length'))).toBeLessThan(page.length / 4);
  expect(answer.headers.get('cache-control')).toBe('no-cache');
  const script = await fetch(`${address}/assets/entry.js`);
  expect(script.headers.get('cache-control')).toContain('immutable');
  const again = await fetch(`${address}/`, {
    headers: { 'If-None-Match': answer.headers.get('etag') ?? '' },
  });
  expect(again.status).toBe(304);
  expect((await fetch(`${address}/missing/`)).status).toBe(404);
  await close();
});

test('pages can be transformed, and unknown paths can return a fallback', async () => {
  const transformed = await serveFolder(folder, {
    transform: (html) => html.replace(/<script.*<\/script>/, ''),
  });
  expect(await (await fetch(`${transformed.address}/`)).text()).not.toContain('script');
  await transformed.close();
  const fallback = await serveFolder(folder, { fallback: 'index.html' });
  const answer = await fetch(`${fallback.address}/articles/any/`);
  expect([answer.status, await answer.text()]).toEqual([200, page]);
  await fallback.close();
});
