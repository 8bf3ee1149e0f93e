import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { shareImagePath } from '#domain/addresses/paths.ts';
import type { Palette } from '#domain/appearance/palette.ts';
import { readShareImage } from '#node/dev/dev-share-images.ts';
import { writeShareImages } from '#node/images/write-share-images.ts';
import { createOutputs } from '#node/outputs/outputs.ts';
import { createWorkers } from '#node/pipeline/workers.ts';
import { openSiteFolder } from '#node/site-folder/site-folder.ts';
import { type PaperOverrides, type Stories, smallEdition } from '../../fixtures/content/pages.ts';
import { readAllFiles } from '../../fixtures/sites/read-all-files.ts';
import { root } from '../../fixtures/source-files.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-share-'));
});

afterEach(() => rm(folder, { recursive: true }));

const output = () => path.join(folder, 'site');
const cache = () => path.join(folder, 'cache');
const stories: Stories = {
  'a-plant': { title: 'A plant opens' },
  한국: { title: '발전소가 문을 열다', language: 'ko' },
};

/** Builds a site of share images alone; returns the warnings. */
async function build(
  paper: Stories,
  overrides: PaperOverrides = {},
  key = 'program',
  palette: Palette = {},
): Promise<string[]> {
  const site = await openSiteFolder(output(), cache(), key);
  await site.ready;
  const workers = createWorkers();
  const warnings: string[] = [];
  const edition = smallEdition(paper, overrides);
  await writeShareImages(createOutputs(site, workers), workers, {
    root,
    publicFolder: folder,
    edition: { ...edition, site: { ...edition.site, palette } },
    cache: cache(),
    warn: (message) => warnings.push(message),
  });
  await workers.close();
  await site.publish();
  return warnings;
}

const modified = async (file: string) => (await stat(path.join(output(), file))).mtimeMs;
const stored = async () =>
  (await readdir(path.join(cache(), 'share-images'))).filter((name) => name.endsWith('.png'));

test('every article has an image beside its page, and so does the site', async () => {
  expect(await build(stories)).toEqual([]);
  expect([...(await readAllFiles(output())).keys()].sort()).toEqual([
    'articles/a-plant/share.png',
    'articles/한국/share.png',
    'share.png',
  ]);
});

test('an image is drawn again only when its content has changed', async () => {
  await build(stories);
  const before = await readAllFiles(output());
  const times = await Promise.all([...before.keys()].map(modified));
  await build({
    ...stories,
    'a-plant': { title: 'A plant opens', summary: 'It is large.', tags: ['Plants'] },
  });
  // With another program, all other files of the site would be written again.
  await build(stories, {}, 'another program');
  expect(await Promise.all([...before.keys()].map(modified))).toEqual(times);
  await build({ ...stories, 'a-plant': { title: 'A plant closes' } }, {}, 'another program');
  const after = await readAllFiles(output());
  expect([...after.keys()].filter((file) => after.get(file) !== before.get(file))).toEqual([
    'articles/a-plant/share.png',
  ]);
});

test('images have the paper’s own colours, and are drawn again when these change', async () => {
  await build(stories);
  const before = await readAllFiles(output());
  const palette = { paper: { light: '#fff1e5', dark: '#17120d' } };
  await build(stories, {}, 'program', palette);
  const after = await readAllFiles(output());
  expect([...after.keys()].filter((file) => after.get(file) === before.get(file))).toEqual([]);
  // The dev server draws the same.
  const edition = smallEdition(stories);
  const options = { root, publicFolder: folder };
  const site = { ...edition.site, palette };
  const drawn = await readShareImage(shareImagePath('a-plant'), { ...edition, site }, options);
  expect(drawn).toEqual(await readFile(path.join(output(), 'articles/a-plant/share.png')));
});

test('images are kept when the site is deleted, and removed when their story is', async () => {
  await build(stories);
  const time = await modified('articles/a-plant/share.png');
  await rm(output(), { recursive: true });
  await build(stories);
  expect(await modified('articles/a-plant/share.png')).toBe(time);
  expect(await stored()).toHaveLength(3);
  await build({ 'a-plant': { title: 'A plant opens' } });
  expect(await stored()).toHaveLength(2);
  expect(existsSync(path.join(output(), 'articles/한국/share.png'))).toBe(false);
});

test('an image that was changed in the output folder is drawn again', async () => {
  await build(stories);
  const before = await readAllFiles(output());
  for (let turn = 0; turn < 2; turn++) {
    // Overwrites the file instead of replacing it, as some tools do.
    await writeFile(path.join(output(), 'articles/a-plant/share.png'), 'not by the build');
    await build(stories);
    expect(await readAllFiles(output())).toEqual(before);
  }
});

test('a site without share images has none in its output or its cache', async () => {
  await build(stories);
  await build(stories, { shareImages: false });
  expect([...(await readAllFiles(output())).keys()]).toEqual([]);
  expect(existsSync(path.join(cache(), 'share-images'))).toBe(false);
});

test('one warning at every build covers all titles that no font can show', async () => {
  const foreign: Stories = { one: { title: 'ሰላም', language: 'am' }, two: { title: 'ዓለም', language: 'am' } };
  for (let turn = 0; turn < 2; turn++) {
    const warnings = await build(foreign);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^2 share images lack text because no installed font has.*U\+12/);
  }
});

test('a damaged index of images is replaced', async () => {
  await build(stories);
  const before = await readFile(path.join(output(), 'share.png'));
  await writeFile(path.join(cache(), 'share-images/index.json'), '{');
  await build(stories, {}, 'another program');
  expect(await readFile(path.join(output(), 'share.png'))).toEqual(before);
});

test('the dev server serves the same images at the same addresses', async () => {
  await build(stories);
  const edition = smallEdition(stories);
  for (const image of [shareImagePath(), shareImagePath('a-plant'), shareImagePath('한국')]) {
    const drawn = await readShareImage(image, edition, { root, publicFolder: folder });
    const file = await readFile(path.join(output(), decodeURIComponent(image)));
    expect(drawn, image).toEqual(file);
  }
  const others = ['/tags/share.png', shareImagePath('none'), '/page/2/share.png'];
  expect(
    await Promise.all(others.map((image) => readShareImage(image, edition, { root, publicFolder: folder }))),
  ).toEqual([undefined, undefined, undefined]);
});
