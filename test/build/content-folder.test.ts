import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkImages } from '#build/check-images.ts';
import { isContentFile, readContentFolder } from '#build/content-folder.ts';
import { ContentError, type Problem } from '#content/problems.ts';
import { articleFile } from '../fixtures/article.ts';
import { edition } from '../fixtures/edition.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'gigawatt-content-'));
});

afterEach(() => rm(root, { recursive: true }));

async function write(files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), content);
  }
}

const read = () => readContentFolder(path.join(root, 'content'), root);

/** What the editor is told of a promise that must fail. */
async function problemsOf(promise: Promise<unknown>): Promise<readonly Problem[]> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ContentError);
  return (error as ContentError).problems;
}

test('articles are read also from folders within the folder of articles, named from the project on', async () => {
  await write({
    'content/site.json': '{"name":"Site"}',
    'content/articles/one.json': '{"title":"One"}',
    'content/articles/2026/06/two.json': '{"title":"Two"}',
  });
  const { site, articles } = await read();
  expect(site).toEqual({ file: 'content/site.json', text: '{"name":"Site"}' });
  expect(articles.toSorted((a, b) => (a.file < b.file ? -1 : 1))).toEqual([
    { file: 'content/articles/2026/06/two.json', text: '{"title":"Two"}' },
    { file: 'content/articles/one.json', text: '{"title":"One"}' },
  ]);
});

test('dot files, dot folders and other endings are no articles', async () => {
  await write({
    'content/site.json': '{}',
    'content/stray.json': '{}',
    'content/articles/one.json': '{}',
    'content/articles/.one.json': '{}',
    'content/articles/.trash/two.json': '{}',
    'content/articles/2026/.three.json': '{}',
    'content/articles/notes.md': '',
    'content/articles/one.json~': '',
    'content/articles/one.json.bak': '',
  });
  expect((await read()).articles.map(({ file }) => file)).toEqual(['content/articles/one.json']);
});

test('an empty folder of articles is an edition without stories', async () => {
  await write({ 'content/site.json': '{}' });
  await mkdir(path.join(root, 'content/articles'));
  expect((await read()).articles).toEqual([]);
});

test('more articles than are read at once all come, each with its own text', async () => {
  const names = Array.from({ length: 150 }, (_, index) => `story-${String(index).padStart(3, '0')}`);
  await write({ 'content/site.json': '{}' });
  await write(Object.fromEntries(names.map((name) => [`content/articles/${name}.json`, name])));
  expect((await read()).articles).toEqual(
    names.map((name) => ({ file: `content/articles/${name}.json`, text: name })),
  );
});

test('a missing folder of articles is told as one problem that names it', async () => {
  await write({ 'content/site.json': '{}' });
  const [problem, ...others] = await problemsOf(read());
  expect(others).toEqual([]);
  expect(problem?.file).toBe('content/articles');
  expect(problem?.message).toMatch(/cannot be read/);
});

test('a missing site.json is told as one problem that names it', async () => {
  await write({ 'content/articles/one.json': '{}' });
  const [problem, ...others] = await problemsOf(read());
  expect(others).toEqual([]);
  expect(problem?.file).toBe('content/site.json');
});

test('a file in another encoding is named, with the encoding to save it in', async () => {
  await write({ 'content/site.json': '{}', 'content/articles/latin.json': Buffer.from([0x7b, 0xe9, 0x7d]) });
  const [problem] = await problemsOf(read());
  expect(problem?.file).toBe('content/articles/latin.json');
  expect(problem?.fix).toMatch(/UTF-8/);
});

test.each([
  ['site.json', true],
  ['articles/one.json', true],
  ['articles/2026/one.json', true],
  ['articles/.one.json', false],
  ['article.schema.json', false],
  ['site.schema.json', false],
  ['articles/notes.md', false],
  ['2026/site.json', false],
  ['../articles/one.json', false],
])('whether the dev server reads the content again when %s changes: %s', (file, expected) => {
  expect(isContentFile('/paper/content', path.join('/paper/content', file))).toBe(expected);
});

const withImage = (slug: string, src: string) =>
  articleFile(slug, { image: { src, alt: '', width: 16, height: 9 } });

test('pictures that are there pass, also in folders and with letters of other scripts', async () => {
  await write({ 'public/images/site.webp': 'x', 'public/사진/공장.webp': 'x' });
  const stories = [
    withImage('one', '/images/site.webp'),
    withImage('two', '/사진/공장.webp'),
    articleFile('three'),
  ];
  await expect(checkImages(edition(stories), path.join(root, 'public'))).resolves.toBeUndefined();
});

test('every picture that is missing is told, with the article, the place in it and where to put it', async () => {
  await write({ 'public/images/site.webp': 'x' });
  const stories = [
    withImage('one', '/images/gone.webp'),
    withImage('two', '/images'),
    withImage('three', '/images/site.webp'),
  ];
  const problems = await problemsOf(checkImages(edition(stories), path.join(root, 'public')));
  expect(problems.map(({ file, path: place }) => [file, place]).sort()).toEqual([
    ['src/content/articles/one.json', 'image.src'],
    ['src/content/articles/two.json', 'image.src'],
  ]);
  const gone = problems.find(({ file }) => file.endsWith('one.json'));
  expect(gone?.message).toContain('/images/gone.webp');
  expect(gone?.fix).toContain('public/images/gone.webp');
  expect(stories[0]?.text.split('\n')[(gone?.line ?? 0) - 1]).toContain('/images/gone.webp');
});
