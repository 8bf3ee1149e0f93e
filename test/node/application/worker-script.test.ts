import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildContent, createContent } from '../../fixtures/sites/build.ts';

const now = new Date('2026-11-23T12:00:00Z');
const fewArticles = ['meta-muse-spark', 'nvidia-sk-telecom-gigawatt-ai-cloud'];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-worker-'));
});

afterAll(() => rm(folder, { recursive: true }));

/** Builds a site and reads its service worker and manifest. */
async function build(name: string, slugs: string[] | 'all', site: object = {}, publicFolder?: string) {
  const content = await createContent(folder, name, slugs, site);
  for (const slug of slugs === 'all' ? [] : slugs) {
    const file = path.join(content, 'articles', `${slug}.json`);
    await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), related: [] }));
  }
  const output = path.join(folder, `${name}-site`);
  await buildContent(content, output, {
    now,
    cache: path.join(folder, `${name}-cache`),
    ...(publicFolder && { publicFolder }),
  });
  const read = (file: string) => readFile(path.join(output, file), 'utf8');
  return { worker: await read('sw.js'), manifest: JSON.parse(await read('manifest.webmanifest')), read };
}

test('the worker does not depend on the articles', async () => {
  const [small, large] = [await build('small', fewArticles), await build('large', 'all')];
  expect(large.worker).toBe(small.worker);
  expect(small.worker).not.toContain('__SETTINGS__');
  expect(small.worker).toContain('"/offline.html"');
});

test('all addresses in the worker and the manifest of a site under a sub-path are below it', async () => {
  const { worker, manifest } = await build('below', fewArticles, { address: 'https://example.org/news/' });
  const addresses = [...worker.matchAll(/"(?:url|offline)":"([^"]+)"/g)].map(([, address]) => address);
  expect(addresses.length).toBeGreaterThan(10);
  expect(addresses.filter((address) => !address?.startsWith('/news/'))).toEqual([]);
  expect(manifest).toMatchObject({ id: '/news/', scope: '/news/', start_url: '/news/' });
  expect(manifest.shortcuts.map(({ url }: { url: string }) => url)).toContain('/news/saved/');
});

test('a site with an icon of another kind has none of ours', async () => {
  const publicFolder = await mkdtemp(path.join(folder, 'public-'));
  await writeFile(path.join(publicFolder, 'favicon.ico'), '');
  const { manifest, worker, read } = await build('bare', fewArticles, {}, publicFolder);
  expect(manifest.icons).toEqual([]);
  expect(worker).not.toContain('icons/');
  expect(await read('index.html')).not.toContain('icon"');
});

test('the error for an icon that cannot be drawn names its file and the fix', async () => {
  const publicFolder = await mkdtemp(path.join(folder, 'public-'));
  await writeFile(path.join(publicFolder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"><rect');
  await expect(build('broken', fewArticles, {}, publicFolder)).rejects.toThrow(
    /Icons cannot be made from .*icon\.svg: .*Save it as a square SVG\./s,
  );
  await writeFile(
    path.join(publicFolder, 'icon.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="2" height="1"/></svg>',
  );
  await expect(build('wide', fewArticles, {}, publicFolder)).rejects.toThrow(/wide and .* high/);
});

test('a file of the public folder cannot replace the worker', async () => {
  const publicFolder = await mkdtemp(path.join(folder, 'public-'));
  await writeFile(path.join(publicFolder, 'sw.js'), '');
  await expect(build('taken', fewArticles, {}, publicFolder)).rejects.toThrow(
    /sw\.js, which the build makes/,
  );
});
