import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFileIn } from '#node/files/write-file.ts';
import { openSiteFolder, recoverSite } from '#node/site-folder/site-folder.ts';

let root: string;
let output: string;
let cache: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'gigawatt-site-'));
  output = path.join(root, 'sites/dist');
  cache = path.join(root, 'cache');
});

afterEach(() => rm(root, { recursive: true }));

const key = 'program and settings';
type Files = Record<string, string>;

async function openReady(buildKey: string) {
  const folder = await openSiteFolder(output, cache, buildKey);
  await folder.ready;
  return folder;
}

/** Builds a site whose files depend only on their content; returns the files that were written. */
async function build(files: Files, buildKey = key): Promise<string[]> {
  const folder = await openReady(buildKey);
  const written = Object.keys(files).filter((file) => !folder.keep(file, files[file] ?? ''));
  for (const file of written)
    folder.record(file, files[file] ?? '', writeFileIn(folder.staging, file, files[file] ?? ''));
  expect(await folder.publish()).toEqual({
    written: written.length,
    kept: Object.keys(files).length - written.length,
  });
  return written;
}

/** The contents of the output folder. */
async function served(): Promise<Files> {
  const entries = await readdir(output, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  const contents = files.map(async (file) => [path.relative(output, file), await readFile(file, 'utf8')]);
  return Object.fromEntries(await Promise.all(contents));
}

const site = { 'index.html': 'front', 'a/index.html': 'A', 'a/data.json': '{}', 'b/index.html': 'B' };

test('only files whose inputs have changed are written again', async () => {
  expect(await build(site)).toEqual(Object.keys(site));
  const edited = { ...site, 'a/index.html': 'A, edited' };
  expect(await build(edited)).toEqual(['a/index.html']);
  expect(await served()).toEqual(edited);
});

test('files that no longer belong to the site are removed, with their folders', async () => {
  await build(site);
  await build({ 'index.html': 'front' });
  expect(await readdir(output)).toEqual(['index.html']);
});

test('a file can become a folder, and a folder a file', async () => {
  await build({ a: 'file', 'b/index.html': 'B' });
  const turned = { 'a/index.html': 'A', b: 'file' };
  await build(turned);
  expect(await served()).toEqual(turned);
});

test('the next build repairs files that have been changed, added or removed in the output folder', async () => {
  await build(site);
  await writeFile(path.join(output, 'a/index.html'), 'A with a tracker');
  await writeFile(path.join(output, 'CNAME'), 'example.org');
  await rm(path.join(output, 'b'), { recursive: true });
  expect(await build(site)).toEqual(['a/index.html', 'b/index.html']);
  expect(await served()).toEqual(site);
});

test.each(['the site', 'the cache'])(
  'all files are written again when %s has been removed',
  async (which) => {
    await build(site);
    await rm(which === 'the site' ? output : cache, { recursive: true });
    expect(await build(site)).toEqual(Object.keys(site));
    expect(await served()).toEqual(site);
  },
);

test('the old site is served complete and unchanged until the new one is published', async () => {
  await build(site);
  const inode = (await stat(path.join(output, 'index.html'))).ino;
  const folder = await openReady(key);
  folder.keep('index.html', 'front');
  folder.record('a/index.html', 'new', writeFileIn(folder.staging, 'a/index.html', 'new'));
  expect(await served()).toEqual(site);
  expect((await stat(path.join(output, 'index.html'))).ino).toBe(inode);
});

test('writing a file that was kept before does not change the old site', async () => {
  await build(site);
  const folder = await openReady(key);
  expect(folder.keep('index.html', 'front')).toBe(true);
  folder.record('index.html', 'new', writeFileIn(folder.staging, 'index.html', 'new'));
  expect(await served()).toEqual(site);
  expect(await folder.publish()).toEqual({ written: 1, kept: 0 });
  expect(await served()).toEqual({ 'index.html': 'new' });
});

test('the old site stays when it cannot be replaced', async () => {
  await build(site);
  const folder = await openReady(key);
  await rm(folder.staging, { recursive: true });
  await expect(folder.publish()).rejects.toThrow(/ENOENT/);
  expect(await served()).toEqual(site);
});

const otherDevice = '/dev/shm';
const isOtherDevice = existsSync(otherDevice) && statSync(otherDevice).dev !== statSync(tmpdir()).dev;

test.skipIf(!isOtherDevice)('a site on another device is replaced file by file', async () => {
  const away = await mkdtemp(path.join(otherDevice, 'gigawatt-site-'));
  output = path.join(away, 'dist');
  try {
    await build(site);
    const turned = { a: 'file', 'c/index.html': 'C' };
    await build(turned);
    expect(await served()).toEqual(turned);
  } finally {
    await rm(away, { recursive: true });
  }
});

test.skipIf(!isOtherDevice)(
  'a site on another device stays when the new one cannot be copied to it',
  async () => {
    const away = await mkdtemp(path.join(otherDevice, 'gigawatt-site-'));
    output = path.join(away, 'dist');
    try {
      await build(site);
      const folder = await openReady(key);
      // A socket cannot be copied, so it interrupts the copy.
      const server = createServer().listen(path.join(folder.staging, 'socket'));
      await once(server, 'listening');
      await expect(folder.publish()).rejects.toThrow(/socket/);
      server.close();
      expect(await served()).toEqual(site);
    } finally {
      await rm(away, { recursive: true });
    }
  },
);

test('a file can have the name of a property that all objects have', async () => {
  const odd = JSON.parse('{"__proto__": "a", "constructor": "b"}');
  await build(odd);
  expect(await build(odd)).toEqual([]);
  expect(Object.entries(await served()).sort()).toEqual(Object.entries(odd));
});

test('files of an interrupted build do not appear in the next site', async () => {
  await build(site);
  const folder = await openReady(key);
  writeFileIn(folder.staging, 'half/index.html', 'half');
  expect(await build(site)).toEqual([]);
  expect(await served()).toEqual(site);
});

test('files that were added to the output folder do not reappear in later sites', async () => {
  await build(site);
  await build({ ...site, 'c/index.html': 'C', 'a/index.html': 'A, edited' });
  // These are now in the served folder, and after the next build in the staging folder.
  await writeFile(path.join(output, 'CNAME'), 'example.org');
  await mkdir(path.join(output, 'empty/folder'), { recursive: true });
  await symlink('index.html', path.join(output, 'link.html'));
  expect(await build(site)).toEqual(['a/index.html']);
  expect(await served()).toEqual(site);
  expect(await build(site)).toEqual([]);
  expect(await served()).toEqual(site);
  expect((await readdir(output)).sort()).toEqual(['a', 'b', 'index.html']);
});

test('every build writes only files that differ from the previous site', async () => {
  const versions = ['one', 'two', 'three', 'four'].map((text) => ({ ...site, [`${text}.html`]: text }));
  const writings: string[][] = [];
  for (const version of versions) {
    writings.push(await build(version));
    expect(await served()).toEqual(version);
  }
  expect(writings.slice(1)).toEqual([['two.html'], ['three.html'], ['four.html']]);
});

test('no files are kept when the program or the settings have changed', async () => {
  await build(site);
  expect(await build(site, 'another program')).toEqual(Object.keys(site));
  expect(await build(site, 'another program')).toEqual([]);
  expect(await served()).toEqual(site);
  const turned: Files = {
    'a/b': 'a file in place of a file',
    'index.html/index.html': 'a folder',
    b: 'a file',
  };
  expect(await build(turned, 'a third program')).toEqual(Object.keys(turned));
  expect(await served()).toEqual(turned);
  expect((await readdir(output)).sort()).toEqual(['a', 'b', 'index.html']);
});

test('files of a large site are kept and repaired as those of a small one', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 3000 }, (_, index) => [`${index}/index.html`, `${index}`]),
  );
  await build(many);
  const edited: Files = { ...many, '7/index.html': 'edited' };
  await writeFile(path.join(output, '8/index.html'), 'not by us');
  expect(await build(edited)).toEqual(['7/index.html', '8/index.html']);
  expect(await build(edited)).toEqual([]);
  expect(await served()).toEqual(edited);
});

test('a build that was stopped before it put the old site away leaves a complete new site', async () => {
  await build(site);
  const edited = { ...site, 'a/index.html': 'A, edited' };
  await build(edited);
  await rename(path.join(cache, 'next'), path.join(cache, 'old'));
  await recoverSite(output, cache);
  expect(await served()).toEqual(edited);
  expect(await build(edited)).toEqual([]);
  expect(await readdir(cache)).not.toContain('old');
});

test('the old site is restored when a build was stopped between the two renames', async () => {
  await build(site);
  await rename(output, path.join(cache, 'old'));
  await recoverSite(output, cache);
  expect(await served()).toEqual(site);
});

test('the new site is kept when a build was stopped before it removed the old one', async () => {
  await build(site);
  await mkdir(path.join(cache, 'old'));
  await writeFile(path.join(cache, 'old/index.html'), 'old');
  await recoverSite(output, cache);
  expect(await served()).toEqual(site);
});
