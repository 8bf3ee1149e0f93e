import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildContent, createContent } from '../../fixtures/sites/build.ts';

const now = new Date('2026-11-23T12:00:00Z');
const few = ['meta-muse-spark', 'nvidia-sk-telecom-gigawatt-ai-cloud'];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-worker-'));
});

afterAll(() => rm(folder, { recursive: true }));

/** Builds an edition and reads what of it every reader's device keeps. */
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

test('the worker is the same for two stories and for all: only the application changes it', async () => {
  const [small, large] = [await build('small', few), await build('large', 'all')];
  expect(large.worker).toBe(small.worker);
  expect(small.worker).not.toContain('__SETTINGS__');
  expect(small.worker).toContain('"/offline.html"');
});

test('the worker and the manifest of a paper under a sub-path stay below it', async () => {
  const { worker, manifest } = await build('below', few, { address: 'https://example.org/news/' });
  const addresses = [...worker.matchAll(/"(?:url|offline)":"([^"]+)"/g)].map(([, address]) => address);
  expect(addresses.length).toBeGreaterThan(10);
  expect(addresses.filter((address) => !address?.startsWith('/news/'))).toEqual([]);
  expect(manifest).toMatchObject({ id: '/news/', scope: '/news/', start_url: '/news/' });
  expect(manifest.shortcuts.map(({ url }: { url: string }) => url)).toContain('/news/saved/');
});

test('a paper without an icon has none in its manifest and names none', async () => {
  const publicFolder = await mkdtemp(path.join(folder, 'public-'));
  const { manifest, worker, read } = await build('bare', few, {}, publicFolder);
  expect(manifest.icons).toEqual([]);
  expect(worker).not.toContain('icon.svg');
  expect(await read('index.html')).not.toContain('apple-touch-icon');
});

test('an icon that cannot be drawn is told with its file and what to do', async () => {
  const publicFolder = await mkdtemp(path.join(folder, 'public-'));
  await writeFile(path.join(publicFolder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"><rect');
  await expect(build('broken', few, {}, publicFolder)).rejects.toThrow(
    /icon\.svg cannot be made into icons: .*Save it as a square SVG\./s,
  );
  await writeFile(
    path.join(publicFolder, 'icon.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="2" height="1"/></svg>',
  );
  await expect(build('wide', few, {}, publicFolder)).rejects.toThrow(/wide and .* high/);
});

test('a file of the public folder does not take the worker’s place', async () => {
  const publicFolder = await mkdtemp(path.join(folder, 'public-'));
  await writeFile(path.join(publicFolder, 'sw.js'), '');
  await expect(build('taken', few, {}, publicFolder)).rejects.toThrow(/sw\.js, which the build makes/);
});
