import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ContentError, type Problem } from '#domain/reading/problems.ts';
import { createWorkers, type Workers } from '#node/pipeline/workers.ts';
import { type Content, readContent } from '#node/reading/read-content.ts';
import { readSettings } from '#node/reading/read-settings.ts';
import { type ArticleOverrides, articleFile } from '../../fixtures/content/article.ts';
import { now, siteFile } from '../../fixtures/content/edition.ts';
import { picture } from '../../fixtures/content/picture.ts';
import { createProject, type Project } from '../../fixtures/sites/project.ts';

let project: Project;
let workers: Workers;

beforeEach(async () => {
  project = await createProject();
  workers = createWorkers();
  await project.write({ 'content/site.json': siteFile().text });
});

afterEach(async () => {
  await workers.close();
  await project.remove();
});

const story = (slug: string, overrides: ArticleOverrides = {}) => ({
  [`content/articles/${slug}.json`]: articleFile(slug, overrides).text,
});

/** Reads the content. */
async function read(): Promise<Content> {
  const { root, content: folder } = project;
  const options = {
    folder,
    root,
    publicFolder: path.join(root, 'public'),
    cache: path.join(root, 'cache'),
    reader: 'one',
    pictureCode: { inspector: 'one', encoder: 'one' },
    now,
  };
  const content = await readContent({ ...options, scratch: root }, readSettings(root, folder), workers);
  await content.saved;
  return content;
}

/** The problems reported to the editor. */
async function problems(): Promise<readonly Problem[]> {
  const error = await read().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ContentError);
  return (error as ContentError).problems;
}

const site = await picture({ width: 16, height: 9 }, (image) => image.webp());

const withImage = (slug: string, src: string) =>
  story(slug, { image: { src, alt: '', width: 16, height: 9 } });

test('existing images are valid, also in folders and with non-Latin names', async () => {
  await project.write({ 'public/images/site.webp': site, 'public/사진/공장.webp': site });
  await project.write({ ...withImage('one', '/images/site.webp'), ...withImage('two', '/사진/공장.webp') });
  await expect(read()).resolves.toBeDefined();
});

test('a file that is no picture is reported with its article and what it is', async () => {
  await project.write({
    'public/images/site.webp': '<!DOCTYPE html>',
    ...withImage('one', '/images/site.webp'),
  });
  expect(await problems()).toMatchObject([
    {
      path: 'image.src',
      message: 'the file /images/site.webp is an HTML page, not a picture that browsers show',
      fix: 'Save the picture there as JPEG, PNG, WebP or AVIF.',
    },
  ]);
});

test('a size that is not that of the picture is a warning, and none is needed', async () => {
  await project.write({ 'public/site.webp': site });
  await project.write({
    ...story('one', { image: { src: '/site.webp', alt: '' } }),
    ...story('two', { title: 'Another', image: { src: '/site.webp', alt: '', width: 16, height: 10 } }),
  });
  const { warnings } = await read();
  expect(warnings.filter(({ path: property }) => property.startsWith('image'))).toMatchObject([
    {
      file: 'content/articles/two.json',
      path: 'image.height',
      message: '/site.webp is 16 pixels wide and 9 high',
      fix: 'Remove "width" and "height"; the build reads them from the file.',
    },
  ]);
});

test('an image in a hidden file, which is not published, is reported', async () => {
  await project.write({ 'public/.images/site.webp': 'x', ...withImage('one', '/.images/site.webp') });
  const [problem] = await problems();
  expect(problem?.message).toBe('the file /.images/site.webp is hidden and not published');
});

test('every missing image is reported with its article, its position and where to save it', async () => {
  await project.write({ 'public/images/site.webp': site });
  const stories = {
    ...withImage('one', '/images/gone.webp'),
    ...withImage('two', '/images'),
    ...withImage('three', '/images/site.webp'),
  };
  await project.write(stories);
  const found = await problems();
  expect(found.map(({ file, path: property }) => [path.basename(file), property]).sort()).toEqual([
    ['one.json', 'image.src'],
    ['two.json', 'image.src'],
  ]);
  const missing = found.find(({ file }) => file.endsWith('one.json'));
  expect(missing?.message).toContain('/images/gone.webp');
  expect(missing?.fix).toContain('public/images/gone.webp');
  const lines = Object.values(stories)[0]?.split('\n') ?? [];
  expect(lines[(missing?.line ?? 0) - 1]).toContain('/images/gone.webp');
});

const withFigure = (slug: string, src: string) =>
  story(slug, {
    analysis: [
      { heading: 'One', body: 'Two.' },
      { heading: 'Three', body: `Four.\n\n![A site](${src})` },
    ],
  });

test('a missing picture of a text is reported with the text, and one that is no picture with what it is', async () => {
  await project.write({ 'public/images/page.webp': '<!DOCTYPE html>', 'public/images/site.webp': site });
  await project.write({
    ...withFigure('one', '/images/sites.webp'),
    ...withFigure('two', '/images/page.webp'),
  });
  expect(await problems()).toMatchObject([
    {
      path: 'analysis[1].body',
      message: 'the file /images/sites.webp does not exist',
      fix: expect.stringContaining('Did you mean "/images/site.webp"?'),
    },
    { path: 'analysis[1].body', message: expect.stringContaining('/images/page.webp is an HTML page') },
  ]);
});

test('what is known of a picture in a text is part of its article, which changes with it, also from the cache', async () => {
  await project.write({ 'public/site.webp': site, ...withFigure('one', '/site.webp') });
  const before = await read();
  expect(before.entries[0]?.figures).toMatchObject([
    { src: '/site.webp', picture: { width: 16, height: 9 } },
  ]);
  expect([...before.pictures.keys()]).toEqual(['/site.webp']);
  expect((await read()).entries).toEqual(before.entries);
  await project.write({
    'public/site.webp': await picture({ width: 20, height: 30 }, (image) => image.webp()),
  });
  const [after] = (await read()).entries;
  expect(after?.figures).toMatchObject([{ picture: { width: 20, height: 30 } }]);
  expect(after?.digest).not.toBe(before.entries[0]?.digest);
});

const withPortrait = (src: string) => ({
  'content/authors/ada-bell.json': JSON.stringify({ name: 'Ada Bell', picture: { src } }),
});

test('the picture of an author is read, and a missing one is reported with the file of the author', async () => {
  await project.write({ 'public/ada.webp': site, ...story('one'), ...withPortrait('/ada.webp') });
  const content = await read();
  expect(content.site.authors?.['ada-bell']?.portrait).toMatchObject({ width: 16, height: 9 });
  expect([...content.pictures.keys()]).toEqual(['/ada.webp']);
  await project.write(withPortrait('/adas.webp'));
  expect(await problems()).toMatchObject([
    {
      file: 'content/authors/ada-bell.json',
      path: 'picture.src',
      message: 'the file /adas.webp does not exist',
      fix: expect.stringContaining('Did you mean "/ada.webp"?'),
    },
  ]);
});
