import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseSite } from '#domain/edition/edition.ts';
import { parseArticleFile, parseArticleSource } from '#domain/reading/article-file.ts';
import { inspectPictures } from '#node/images/inspect-picture.ts';
import { checkPictures, findWrongLogo, isHiddenFile } from '#node/reading/pictures.ts';
import { readSettings } from '#node/reading/read-settings.ts';
import { articleFile } from '../../fixtures/content/article.ts';
import { siteFile } from '../../fixtures/content/edition.ts';
import { createProject, type Project } from '../../fixtures/sites/project.ts';

let project: Project;

beforeEach(async () => {
  project = await createProject();
});

afterEach(() => project.remove());

/** The problems of an article with a picture, in a project with one file. */
async function reportsOn(src: string, file: string) {
  await project.write({ [`public${file}`]: 'x' });
  const article = articleFile('a-story', { image: { src, alt: '', width: 16, height: 9 } });
  const { fields } = parseArticleFile(article, undefined);
  const locate = () => {
    throw new Error('Nothing is wrong.');
  };
  const source = { ...article, value: undefined, position: () => ({ line: 1, column: 1 }) };
  const located = () => ({ ...source, valueAt: () => undefined, knownKeys: () => [] });
  const readings = new Map([[file, { facts: { width: 16, height: 9 } }]]);
  return checkPictures(
    [fields],
    src === file ? locate : located,
    path.join(project.root, 'public'),
    readings,
  );
}

test.each([
  ['of other case', '/images/Photo-1.JPG', '/images/photo-1.jpg', 'Did you mean "/images/photo-1.jpg"?'],
  [
    'with an underscore',
    '/images/photo_1.jpg',
    '/images/photo-1.jpeg',
    'Did you mean "/images/photo-1.jpeg"?',
  ],
  [
    'in another folder',
    '/photo-1.jpg',
    '/images/2026/photo-1.jpg',
    'Did you mean "/images/2026/photo-1.jpg"?',
  ],
  [
    'with a letter more',
    '/images/photos-1.jpg',
    '/images/photo-1.jpg',
    'Did you mean "/images/photo-1.jpg"? If not, save the image as public/images/photos-1.jpg.',
  ],
  [
    'with a space',
    '/images/photo-1.jpg',
    '/images/Photo 1.JPG',
    'Rename the file "public/images/Photo 1.JPG" to "public/images/photo-1.jpg".',
  ],
  [
    'in another Unicode form',
    '/images/caf\u00e9.jpg',
    '/images/cafe\u0301.jpg',
    'Did you mean "/images/cafe\u0301.jpg" in Unicode form NFD?',
  ],
  [
    'with another hyphen',
    '/images/photo\u20111.jpg',
    '/images/photo-1.jpg',
    'Did you mean "/images/photo-1.jpg"? The file has "/images/photoU+20111.jpg". If not, save the image as public/images/photo\u20111.jpg.',
  ],
  [
    'of another name',
    '/images/gone.webp',
    '/images/photo-1.jpg',
    'Save the image as public/images/gone.webp.',
  ],
])('a picture that does not exist is reported with the file %s', async (_, src, file, fix) => {
  expect(await reportsOn(src, file)).toMatchObject([
    { path: 'image.src', message: `the file ${src} does not exist`, fix },
  ]);
});

test('a picture that exists is not reported', async () => {
  expect(await reportsOn('/images/photo-1.jpg', '/images/photo-1.jpg')).toEqual([]);
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="120"/>';

/** The problems of a logo, whose file has a content. */
async function logoReports(content: string, src = '/logo.svg') {
  const site = siteFile({ logo: { src: '/logo.svg', dark: src, width: 600, height: 120 } });
  await project.write({ 'public/logo.svg': content, 'content/site.json': site.text });
  const folder = path.join(project.root, 'public');
  const [reading] = await inspectPictures({ files: [path.join(folder, 'logo.svg')], encoder: '' });
  const readings = new Map(reading && [['/logo.svg', reading]]);
  return readSettings(project.root, project.content)
    .pictures.flatMap(({ source, pictures }) =>
      checkPictures([{ file: source.file, pictures }], () => source, folder, readings),
    )
    .map(({ path: field, message, fix }) => `${field}: ${message}. ${fix}`);
}

test('a logo that is a picture is not reported', async () => {
  expect(await logoReports(svg)).toEqual([]);
});

test.each(['<html><svg>', 'our logo <svg>', '%PDF-1.7', ''])(
  'a logo with the content %j is an error',
  async (content) => {
    const [fault, dark] = await logoReports(content);
    expect(fault).toMatch(/^logo\.src: the file \/logo\.svg is .*\. Save the picture there as JPEG/);
    expect(dark).toBe(fault?.replace('src', 'dark'));
  },
);

test('a logo that does not exist is reported with the file that was probably meant', async () => {
  expect(await logoReports(svg, '/Logo.svg')).toEqual([
    'logo.dark: the file /Logo.svg does not exist. Did you mean "/logo.svg"?',
  ]);
});

test.each([
  [600, 120, undefined],
  [300, 60, undefined],
  [600, 600, 'Write "width": 600, "height": 120.'],
])(
  'a logo of %i × %i, whose file is 600 × 120, is a warning if it would be distorted',
  (width, height, fix) => {
    const file = siteFile({ logo: { src: '/logo.svg', width, height } });
    const { source, value } = parseSite(file);
    const readings = new Map([['/logo.svg', { facts: { width: 600, height: 120 } }]]);
    expect(findWrongLogo(value ?? {}, source, readings)).toMatchObject(
      fix === undefined ? [] : [{ path: 'logo.src', fix }],
    );
  },
);

test('the folder where a missing picture belongs is named as publishers know it', async () => {
  const article = articleFile('a-story', { image: { src: '/a.webp', alt: '' } });
  const { fields } = parseArticleFile(article, undefined);
  const located = () => parseArticleSource(article);
  const [problem] = checkPictures(
    [fields],
    located,
    path.join(project.root, 'public'),
    new Map(),
    'news/public',
  );
  expect(problem?.fix).toBe('Save the image as news/public/a.webp.');
});

test('a file of the public folder is hidden if its name or that of a folder is', async () => {
  await project.write({
    'public/.DS_Store': 'x',
    'public/.a/b.webp': 'x',
    'public/c.webp': 'x',
    'public/.htaccess': 'x',
  });
  const files = ['/.DS_Store', '/.a/b.webp', '/c.webp', '/.htaccess', '/.none', '/.a'];
  expect(files.filter((file) => isHiddenFile(path.join(project.root, 'public'), file))).toEqual([
    '/.DS_Store',
    '/.a/b.webp',
  ]);
});
