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

async function openReady(madeFrom: string) {
  const folder = await openSiteFolder(output, cache, madeFrom);
  await folder.ready;
  return folder;
}

/** Builds a site whose files are made of their content alone; gives the ones that had to be written. */
async function build(files: Files, madeFrom = key): Promise<string[]> {
  const folder = await openReady(madeFrom);
  const written = Object.keys(files).filter((file) => !folder.keep(file, files[file] ?? ''));
  for (const file of written)
    folder.record(file, files[file] ?? '', writeFileIn(folder.staging, file, files[file] ?? ''));
  expect(await folder.publish()).toEqual({
    written: written.length,
    kept: Object.keys(files).length - written.length,
  });
  return written;
}

/** The site as it is served. */
async function served(): Promise<Files> {
  const entries = await readdir(output, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  const contents = files.map(async (file) => [path.relative(output, file), await readFile(file, 'utf8')]);
  return Object.fromEntries(await Promise.all(contents));
}

const site = { 'index.html': 'front', 'a/index.html': 'A', 'a/data.json': '{}', 'b/index.html': 'B' };

test('only what is made of other things is written again', async () => {
  expect(await build(site)).toEqual(Object.keys(site));
  const edited = { ...site, 'a/index.html': 'A, edited' };
  expect(await build(edited)).toEqual(['a/index.html']);
  expect(await served()).toEqual(edited);
});

test('what no longer belongs to the site is gone, with its folder', async () => {
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

test('what somebody else has changed, added or removed in the site is as it should be after the next build', async () => {
  await build(site);
  await writeFile(path.join(output, 'a/index.html'), 'A with a tracker');
  await writeFile(path.join(output, 'CNAME'), 'example.org');
  await rm(path.join(output, 'b'), { recursive: true });
  expect(await build(site)).toEqual(['a/index.html', 'b/index.html']);
  expect(await served()).toEqual(site);
});

test.each(['the site', 'the cache'])(
  'everything is written again when %s has been removed',
  async (which) => {
    await build(site);
    await rm(which === 'the site' ? output : cache, { recursive: true });
    expect(await build(site)).toEqual(Object.keys(site));
    expect(await served()).toEqual(site);
  },
);

test('the old site is served, whole and unchanged, until the new one is whole', async () => {
  await build(site);
  const inode = (await stat(path.join(output, 'index.html'))).ino;
  const folder = await openReady(key);
  folder.keep('index.html', 'front');
  folder.record('a/index.html', 'new', writeFileIn(folder.staging, 'a/index.html', 'new'));
  expect(await served()).toEqual(site);
  expect((await stat(path.join(output, 'index.html'))).ino).toBe(inode);
});

test('a file that was kept and then is written after all changes nothing in the old site', async () => {
  await build(site);
  const folder = await openReady(key);
  expect(folder.keep('index.html', 'front')).toBe(true);
  folder.record('index.html', 'new', writeFileIn(folder.staging, 'index.html', 'new'));
  expect(await served()).toEqual(site);
  expect(await folder.publish()).toEqual({ written: 1, kept: 0 });
  expect(await served()).toEqual({ 'index.html': 'new' });
});

test('an old site that cannot be replaced stays', async () => {
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
  'a site on another device stays when the new one cannot be copied there',
  async () => {
    const away = await mkdtemp(path.join(otherDevice, 'gigawatt-site-'));
    output = path.join(away, 'dist');
    try {
      await build(site);
      const folder = await openReady(key);
      // Stands for whatever stops a copy half-way: a socket cannot be copied.
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

test('a file can have the name of what all objects have', async () => {
  const odd = JSON.parse('{"__proto__": "a", "constructor": "b"}');
  await build(odd);
  expect(await build(odd)).toEqual([]);
  expect(Object.entries(await served()).sort()).toEqual(Object.entries(odd));
});

test('a build that was stopped while it wrote leaves nothing behind in the next one', async () => {
  await build(site);
  const folder = await openReady(key);
  writeFileIn(folder.staging, 'half/index.html', 'half');
  expect(await build(site)).toEqual([]);
  expect(await served()).toEqual(site);
});

test('what a build before has left in the tree that it replaced does not come back', async () => {
  await build(site);
  await build({ ...site, 'c/index.html': 'C', 'a/index.html': 'A, edited' });
  // Now in the tree that is served, and in the next turn in the one that waits.
  await writeFile(path.join(output, 'CNAME'), 'example.org');
  await mkdir(path.join(output, 'empty/folder'), { recursive: true });
  await symlink('index.html', path.join(output, 'link.html'));
  expect(await build(site)).toEqual(['a/index.html']);
  expect(await served()).toEqual(site);
  expect(await build(site)).toEqual([]);
  expect(await served()).toEqual(site);
  expect((await readdir(output)).sort()).toEqual(['a', 'b', 'index.html']);
});

test('in turns, only what differs from the site before is written', async () => {
  const versions = ['one', 'two', 'three', 'four'].map((text) => ({ ...site, [`${text}.html`]: text }));
  const writings: string[][] = [];
  for (const version of versions) {
    writings.push(await build(version));
    expect(await served()).toEqual(version);
  }
  expect(writings.slice(1)).toEqual([['two.html'], ['three.html'], ['four.html']]);
});

test('nothing is kept of a site that was made from another program or other settings', async () => {
  await build(site);
  expect(await build(site, 'another program')).toEqual(Object.keys(site));
  expect(await build(site, 'another program')).toEqual([]);
  expect(await served()).toEqual(site);
  const turned: Files = {
    'a/b': 'a file in the place of a file',
    'index.html/index.html': 'a folder',
    b: 'a file',
  };
  expect(await build(turned, 'a third program')).toEqual(Object.keys(turned));
  expect(await served()).toEqual(turned);
  expect((await readdir(output)).sort()).toEqual(['a', 'b', 'index.html']);
});

test('a site of many files is kept as a small one is', async () => {
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

test('a build that was stopped when the new site stood there and the old one was not put away yet is whole', async () => {
  await build(site);
  const edited = { ...site, 'a/index.html': 'A, edited' };
  await build(edited);
  await rename(path.join(cache, 'next'), path.join(cache, 'old'));
  await recoverSite(output, cache);
  expect(await served()).toEqual(edited);
  expect(await build(edited)).toEqual([]);
  expect(await readdir(cache)).not.toContain('old');
});

test('a site that was taken away when a build was stopped between the two renames comes back', async () => {
  await build(site);
  await rename(output, path.join(cache, 'old'));
  await recoverSite(output, cache);
  expect(await served()).toEqual(site);
});

test('of two sites the new one counts when a build was stopped before it removed the old one', async () => {
  await build(site);
  await mkdir(path.join(cache, 'old'));
  await writeFile(path.join(cache, 'old/index.html'), 'old');
  await recoverSite(output, cache);
  expect(await served()).toEqual(site);
});
