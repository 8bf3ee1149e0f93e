import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ContentError, type Problem } from '#domain/reading/problems.ts';
import { createWorkers, type Workers } from '#node/pipeline/workers.ts';
import { type Content, readContent, readSettings } from '#node/reading/read-content.ts';
import { type ArticleOverrides, articleFile } from '../../fixtures/content/article.ts';
import { siteFile } from '../../fixtures/content/edition.ts';
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

/** Reads the content; `cache` is the folder that a later reading finds it in. */
async function read({ cache = 'cache', reader = 'one' } = {}): Promise<Content> {
  const { root, content: folder } = project;
  const places = {
    folder,
    root,
    publicFolder: path.join(root, 'public'),
    cache: path.join(root, cache),
    reader,
  };
  const content = await readContent({ ...places, scratch: root }, readSettings(root, folder), workers);
  await content.saved;
  return content;
}

/** What the editor is told. */
async function problems(): Promise<readonly Problem[]> {
  const error = await read().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ContentError);
  return (error as ContentError).problems;
}

const titles = ({ entries }: Content) => entries.map(({ title }) => title);
/** The files that had to be read and parsed. */
const parsed = ({ places }: Content) => [...places.keys()].map((file) => path.basename(file, '.json'));

test('an empty folder of articles is an edition without stories', async () => {
  await project.write({ 'content/articles/.keep': '' });
  expect((await read()).entries).toEqual([]);
});

test('more articles than one thread takes at once all come, in the order of their files', async () => {
  const slugs = Array.from({ length: 200 }, (_, index) => `story-${String(index).padStart(3, '0')}`);
  for (const slug of slugs) await project.write(story(slug, { title: `Title of ${slug}` }));
  expect(titles(await read())).toEqual(slugs.map((slug) => `Title of ${slug}`));
});

test('a missing folder of articles is told as one problem that names it', async () => {
  const [problem, ...others] = await problems();
  expect(others).toEqual([]);
  expect(problem?.file).toBe('content/articles');
  expect(problem?.message).toMatch(/cannot be read/);
});

test('a missing site.json is told as one problem that names it', async () => {
  await project.write(story('one'));
  await rm(path.join(project.content, 'site.json'));
  const [problem, ...others] = await problems();
  expect(others).toEqual([]);
  expect(problem?.file).toBe('content/site.json');
});

test('a file in another encoding is named, with the encoding to save it in', async () => {
  await project.write({ 'content/articles/latin.json': Buffer.from([0x7b, 0xe9, 0x7d]) });
  const [problem] = await problems();
  expect(problem?.file).toBe('content/articles/latin.json');
  expect(problem?.fix).toMatch(/UTF-8/);
});

const withImage = (slug: string, src: string) =>
  story(slug, { image: { src, alt: '', width: 16, height: 9 } });

test('pictures that are there pass, also in folders and with letters of other scripts', async () => {
  await project.write({ 'public/images/site.webp': 'x', 'public/사진/공장.webp': 'x' });
  await project.write({ ...withImage('one', '/images/site.webp'), ...withImage('two', '/사진/공장.webp') });
  await expect(read()).resolves.toBeDefined();
});

test('every picture that is missing is told, with the article, the place in it and where to put it', async () => {
  await project.write({ 'public/images/site.webp': 'x' });
  const stories = {
    ...withImage('one', '/images/gone.webp'),
    ...withImage('two', '/images'),
    ...withImage('three', '/images/site.webp'),
  };
  await project.write(stories);
  const found = await problems();
  expect(found.map(({ file, path: place }) => [path.basename(file), place]).sort()).toEqual([
    ['one.json', 'image.src'],
    ['two.json', 'image.src'],
  ]);
  const gone = found.find(({ file }) => file.endsWith('one.json'));
  expect(gone?.message).toContain('/images/gone.webp');
  expect(gone?.fix).toContain('public/images/gone.webp');
  const lines = Object.values(stories)[0]?.split('\n') ?? [];
  expect(lines[(gone?.line ?? 0) - 1]).toContain('/images/gone.webp');
});

test('a second reading takes what has not changed from the cache, and finds the same', async () => {
  await project.write({ ...story('one'), ...story('two'), ...story('three') });
  const first = await read();
  await project.write(story('two', { title: 'Another title' }));
  const second = await read();
  expect(parsed(first)).toEqual(['one', 'three', 'two']);
  expect(parsed(second)).toEqual(['two']);
  expect(second.entries).toEqual((await read({ cache: 'fresh' })).entries);
});

test('a file that was only touched is not parsed again', async () => {
  await project.write(story('one'));
  await read();
  await writeFile(path.join(project.content, 'articles/one.json'), Object.values(story('one'))[0] ?? '');
  expect(parsed(await read())).toEqual([]);
});

test('a story that was renamed or removed is gone, and the new one is there', async () => {
  await project.write({ ...story('one'), ...story('two'), ...story('three') });
  await read();
  await rename(
    path.join(project.content, 'articles/one.json'),
    path.join(project.content, 'articles/four.json'),
  );
  await rm(path.join(project.content, 'articles/two.json'));
  expect((await read()).entries.map(({ slug }) => slug)).toEqual(['four', 'three']);
});

test.each(['of other settings', 'of another program'])('a cache %s is of no use', async (which) => {
  await project.write(story('one', { publishedAt: '2026-06-08T23:30:00Z' }));
  await read();
  if (which === 'of other settings') {
    await project.write({ 'content/site.json': siteFile({ timeZone: 'Asia/Seoul' }).text });
  }
  const again = await read(which === 'of another program' ? { reader: 'two' } : {});
  expect(parsed(again)).toEqual(['one']);
});

const cacheFile = () => path.join(project.root, 'cache/articles.jsonl');

test.each([20, 100])('a cache of which only %i bytes are left is as good as none', async (left) => {
  await project.write(story('one'));
  await read();
  await writeFile(cacheFile(), (await readFile(cacheFile())).subarray(0, left));
  expect(parsed(await read())).toEqual(['one']);
  expect(parsed(await read())).toEqual([]);
});

test.each([1, 50])('of a cache that lacks its last bytes (%i), what is whole still counts', async (lost) => {
  await project.write({ ...story('one'), ...story('two') });
  await read();
  await writeFile(cacheFile(), (await readFile(cacheFile())).subarray(0, -lost));
  expect(parsed(await read())).toEqual(['two']);
  const third = await read();
  expect(parsed(third)).toEqual([]);
  expect(third.entries).toEqual((await read({ cache: 'fresh' })).entries);
});

test('the cache does not grow with every edit', async () => {
  await project.write({ ...story('one'), ...story('two') });
  await read();
  const { length } = await readFile(cacheFile());
  for (let edit = 0; edit < 10; edit++) {
    await project.write(story('one', { title: `Edit ${edit}` }));
    await read();
    expect((await readFile(cacheFile())).length).toBeLessThan(3 * length);
  }
  expect(titles(await read())).toEqual(['Edit 9', expect.any(String)]);
});

test('a fault is told again at every reading until it is mended, also beside files that have not changed', async () => {
  await project.write({ ...story('one', { related: ['gone'] }), ...story('two', { category: 'Nothing' }) });
  const first = await problems();
  expect(first).toHaveLength(2);
  expect(await problems()).toEqual(first);
});
