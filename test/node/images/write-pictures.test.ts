import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Edition } from '#domain/edition/edition.ts';
import type { PictureFacts } from '#domain/edition/picture-facts.ts';
import type { ContentFile } from '#domain/reading/content-file.ts';
import { digestPictureCode } from '#node/application/program.ts';
import { writePictures } from '#node/images/write-pictures.ts';
import { createOutputs } from '#node/outputs/outputs.ts';
import { createWorkers } from '#node/pipeline/workers.ts';
import { readPictures } from '#node/reading/read-pictures.ts';
import { openSiteFolder } from '#node/site-folder/site-folder.ts';
import type { ArticleOverrides } from '../../fixtures/content/article.ts';
import { authorFile } from '../../fixtures/content/authors.ts';
import { smallEdition } from '../../fixtures/content/pages.ts';
import { fromCamera, picture } from '../../fixtures/content/picture.ts';
import { createProject, type Project } from '../../fixtures/sites/project.ts';
import { root } from '../../fixtures/source-files.ts';

let project: Project;
let folder: string;

beforeEach(async () => {
  project = await createProject();
  folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-pictures-'));
});

afterEach(async () => {
  await project.remove();
  await rm(folder, { recursive: true });
});

const site = (file: string) => path.join(folder, 'site', file);
const names = async () => (await readdir(site('assets/pictures')).catch(() => [])).sort();

const withImage = (src: string): ArticleOverrides => ({ image: { src, alt: '' } });

/** Builds a site of pictures alone, those of its stories and of drafts. */
async function build(
  stories: readonly string[],
  drafts: readonly string[] = [],
  makeStory = withImage,
  authors: readonly ContentFile[] = [],
) {
  const siteFolder = await openSiteFolder(site(''), path.join(folder, 'cache'), 'program');
  await siteFolder.ready;
  const workers = createWorkers();
  const publicFolder = path.join(project.root, 'public');
  const cache = path.join(folder, 'cache');
  const pictureCode = digestPictureCode(root);
  const all = [...stories, ...drafts];
  const readings = await readPictures(all, { publicFolder, cache, pictureCode }, workers);
  const pictures = new Map<string, PictureFacts>();
  for (const [name, reading] of readings) if ('facts' in reading) pictures.set(name, reading.facts);
  const edition: Edition = smallEdition(
    Object.fromEntries(stories.map((src, index) => [`story-${index}`, makeStory(src)])),
    { authors },
  );
  await writePictures(createOutputs(siteFolder, workers), workers, {
    edition,
    pictures,
    publicFolder,
    cache,
  });
  await workers.close();
  await siteFolder.publish();
  return pictures;
}

test('a picture has files of all formats in widths up to its own', async () => {
  await project.write({ 'public/a.jpg': await picture({ width: 500, height: 300 }) });
  const { hash } = (await build(['/a.jpg'])).get('/a.jpg') ?? {};
  const scaled = [200, 400, 500].flatMap((width) => [`${hash}-${width}.avif`, `${hash}-${width}.webp`]);
  expect(await names()).toEqual([...scaled, `${hash}.jpg`].sort());
  const { width, height, format } = await sharp(site(`assets/pictures/${hash}-200.webp`)).metadata();
  expect([width, height, format]).toEqual([200, 120, 'webp']);
});

test('no published file has the camera’s orientation, place or colour profile, and colours are sRGB', async () => {
  const original = await picture({ width: 60, height: 40 }, (image) =>
    fromCamera(image).withIccProfile('p3'),
  );
  expect((await sharp(original).metadata()).exif?.includes('A reader')).toBe(true);
  await project.write({ 'public/a.jpg': original });
  await build(['/a.jpg']);
  const files = [...(await names()).map((name) => `assets/pictures/${name}`), 'a.jpg'];
  expect(files).toHaveLength(4);
  for (const file of files) {
    const { exif, icc, orientation, width, height } = await sharp(site(file)).metadata();
    expect([file, exif, icc, orientation, width, height]).toEqual([
      file,
      undefined,
      undefined,
      undefined,
      40,
      60,
    ]);
  }
  const { data } = await sharp(site('a.jpg')).raw().toBuffer({ resolveWithObject: true });
  // Turned by 90 degrees, the red corner is at the top right.
  const [red = 0, , blue = 0] = data.subarray(3 * 35);
  expect(red).toBeGreaterThan(240);
  expect(blue).toBeLessThan(15);
});

test('the whole picture keeps its path and format, and is at most 2,400 pixels wide or high', async () => {
  await project.write({
    'public/images/a.png': await picture({ width: 3000, height: 1000 }, (image) => image.png()),
  });
  await build([], ['/images/a.png']);
  const { width, height, format } = await sharp(site('images/a.png')).metadata();
  expect([width, height, format]).toEqual([2400, 800, 'png']);
  // No published article shows it.
  expect(await names()).toEqual([]);
});

test('a transparent picture stays transparent in every format', async () => {
  const clear = await picture({ width: 100, height: 100 }, (image) =>
    image.removeAlpha().ensureAlpha(0.5).png(),
  );
  await project.write({ 'public/a.png': clear });
  await build(['/a.png']);
  const opaque = await Promise.all(
    (await names()).map(async (name) => (await sharp(site(`assets/pictures/${name}`)).stats()).isOpaque),
  );
  expect(opaque).toEqual([false, false, false]);
});

test('drawings are published as they are', async () => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"/>';
  await project.write({ 'public/a.svg': drawing });
  await build(['/a.svg']);
  expect(await readFile(site('a.svg'), 'utf8')).toBe(drawing);
  expect(await names()).toEqual([]);
});

test('a further build makes only the files of new pictures, even if the site was deleted', async () => {
  await project.write({ 'public/a.jpg': await picture({ width: 100, height: 80 }) });
  await build(['/a.jpg']);
  const stored = path.join(folder, 'cache/pictures');
  const times = async () =>
    new Map(
      await Promise.all(
        (await readdir(stored)).map(
          async (name) => [name, (await stat(path.join(stored, name))).mtimeMs] as const,
        ),
      ),
    );
  const before = await times();
  before.delete('index.json');
  await rm(site(''), { recursive: true });
  await project.write({ 'public/b.jpg': await picture({ width: 120, height: 80 }) });
  await build(['/a.jpg', '/b.jpg']);
  const after = await times();
  expect([...before].filter(([name, time]) => after.get(name) !== time)).toEqual([]);
  // With the index.
  expect(after.size).toBe(2 * before.size + 1);
  await build(['/b.jpg']);
  expect((await times()).size).toBe(before.size + 1);
});

test('the share image of a story is its photograph, cropped around its focus', async () => {
  await project.write({ 'public/a.jpg': await picture({ width: 1200, height: 1600 }) });
  const colourAt = async (y: number) => {
    const { data } = await sharp(site('articles/story-0/share.jpg'))
      .raw()
      .toBuffer({ resolveWithObject: true });
    return [...data.subarray(3 * 1200 * y + 30, 3 * 1200 * y + 33)];
  };
  await build(['/a.jpg'], [], (src) => ({ image: { src, alt: '', focus: { x: 0, y: 0 } } }));
  const { width, height } = await sharp(site('articles/story-0/share.jpg')).metadata();
  expect([width, height]).toEqual([1200, 630]);
  // The upper left corner is red, the lower one is blue.
  expect((await colourAt(300))[0]).toBeGreaterThan(240);
  await build(['/a.jpg'], [], (src) => ({ image: { src, alt: '', focus: { x: 0, y: 1 } } }));
  expect((await colourAt(300))[0]).toBeLessThan(15);
});

test('a picture of a text is scaled, and is no share image', async () => {
  await project.write({ 'public/a.jpg': await picture({ width: 100, height: 80 }) });
  await build(['/a.jpg'], [], (src) => ({ impact: `One.\n\n![Two](${src})` }));
  expect(await names()).toHaveLength(3);
  await expect(stat(site('a.jpg'))).resolves.toBeDefined();
  await expect(stat(site('articles/story-0/share.jpg'))).rejects.toThrow();
});

test('the picture of an author is scaled', async () => {
  await project.write({ 'public/ada.jpg': await picture({ width: 100, height: 80 }) });
  await build([], ['/ada.jpg'], withImage, [
    authorFile('ada-bell', { name: 'Ada Bell', picture: { src: '/ada.jpg' } }),
  ]);
  expect(await names()).toHaveLength(3);
});
