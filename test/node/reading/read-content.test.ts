import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ContentError, type Problem } from '#domain/reading/problems.ts';
import { createWorkers, type Workers } from '#node/pipeline/workers.ts';
import { type Content, readContent } from '#node/reading/read-content.ts';
import { readSettings } from '#node/reading/read-settings.ts';
import { type ArticleOverrides, articleFile } from '../../fixtures/content/article.ts';
import { now, siteFile } from '../../fixtures/content/edition.ts';
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

/** Reads the content; `cache` is the name of the cache folder. */
async function read({ cache = 'cache', reader = 'one' } = {}): Promise<Content> {
  const { root, content: folder } = project;
  const options = {
    folder,
    root,
    publicFolder: path.join(root, 'public'),
    cache: path.join(root, cache),
    reader,
    pictureCode: { inspector: reader, encoder: 'one' },
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

const titles = ({ entries }: Content) => entries.map(({ title }) => title);
/** The names of the articles that had to be parsed. */
const parsedNames = ({ parsed }: Content) => [...parsed.keys()].map((file) => path.basename(file, '.json'));

test('an empty folder of articles is an edition without stories', async () => {
  await project.write({ 'content/articles/.keep': '' });
  expect((await read()).entries).toEqual([]);
});

test('articles of several batches are returned in the order of their files', async () => {
  const slugs = Array.from({ length: 200 }, (_, index) => `story-${String(index).padStart(3, '0')}`);
  for (const slug of slugs) await project.write(story(slug, { title: `Title of ${slug}` }));
  expect(titles(await read())).toEqual(slugs.map((slug) => `Title of ${slug}`));
});

test('a missing articles folder is reported as one problem that names it', async () => {
  const [problem, ...others] = await problems();
  expect(others).toEqual([]);
  expect(problem?.file).toBe('content/articles');
  expect(problem?.message).toBe('does not exist');
  expect(problem?.fix).toBe('Create this folder, and put each article into it as a JSON file.');
});

test.each<[string, (content: string) => Promise<unknown>, string, string]>([
  ['that is missing', async () => undefined, 'content', 'does not exist'],
  ['that is a file', (content) => writeFile(content, '{}'), 'content', 'is a file, not a folder'],
  ['that is empty', (content) => mkdir(content), 'content', 'is empty'],
  [
    'in which articles are a file',
    async (content) => {
      await mkdir(content);
      await writeFile(path.join(content, 'site.json'), siteFile().text);
      await writeFile(path.join(content, 'articles'), '[]');
    },
    'content/articles',
    'is a file, not a folder',
  ],
])('a content folder %s is reported as one problem', async (_, create, file, message) => {
  await rm(project.content, { recursive: true });
  await create(project.content);
  const found = await problems();
  expect(found).toMatchObject([{ file, message }]);
  if (file === 'content') expect(readSettings(project.root, project.content).problems).toEqual(found);
});

test('a missing site.json is reported as one problem that names it', async () => {
  await project.write(story('one'));
  await rm(path.join(project.content, 'site.json'));
  const [problem, ...others] = await problems();
  expect(others).toEqual([]);
  expect(problem?.file).toBe('content/site.json');
  expect(problem?.message).toBe('does not exist');
});

test('a second read takes unchanged articles from the cache, with the same result', async () => {
  await project.write({ ...story('one'), ...story('two'), ...story('three') });
  const first = await read();
  await project.write(story('two', { title: 'Another title' }));
  const second = await read();
  expect(parsedNames(first)).toEqual(['one', 'three', 'two']);
  expect(parsedNames(second)).toEqual(['two']);
  expect(second.entries).toEqual((await read({ cache: 'fresh' })).entries);
});

test('a file with a new modification time but the same text is not parsed again', async () => {
  await project.write(story('one'));
  await read();
  await writeFile(path.join(project.content, 'articles/one.json'), Object.values(story('one'))[0] ?? '');
  expect(parsedNames(await read())).toEqual([]);
});

test('renamed and removed stories disappear, and the new name appears', async () => {
  await project.write({ ...story('one'), ...story('two'), ...story('three') });
  await read();
  await rename(
    path.join(project.content, 'articles/one.json'),
    path.join(project.content, 'articles/four.json'),
  );
  await rm(path.join(project.content, 'articles/two.json'));
  expect((await read()).entries.map(({ slug }) => slug)).toEqual(['four', 'three']);
});

test.each(['of other settings', 'of other code'])('a cache %s is ignored', async (which) => {
  await project.write(story('one', { publishedAt: '2026-06-08T23:30:00Z' }));
  await read();
  if (which === 'of other settings') {
    await project.write({ 'content/site.json': siteFile({ timeZone: 'Asia/Seoul' }).text });
  }
  const again = await read(which === 'of other code' ? { reader: 'two' } : {});
  expect(parsedNames(again)).toEqual(['one']);
});

const cacheFile = () => path.join(project.root, 'cache/articles.jsonl');

test.each([20, 100])('a cache truncated to %i bytes is ignored', async (left) => {
  await project.write(story('one'));
  await read();
  await writeFile(cacheFile(), (await readFile(cacheFile())).subarray(0, left));
  expect(parsedNames(await read())).toEqual(['one']);
  expect(parsedNames(await read())).toEqual([]);
});

test.each([1, 50])(
  'a cache that lacks its last bytes (%i) is used up to its last complete line',
  async (lost) => {
    await project.write({ ...story('one'), ...story('two') });
    await read();
    await writeFile(cacheFile(), (await readFile(cacheFile())).subarray(0, -lost));
    expect(parsedNames(await read())).toEqual(['two']);
    const third = await read();
    expect(parsedNames(third)).toEqual([]);
    expect(third.entries).toEqual((await read({ cache: 'fresh' })).entries);
  },
);

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

test('a problem is reported on every read until it is fixed, also when no file has changed', async () => {
  await project.write({ ...story('one', { related: ['gone'] }), ...story('two', { category: 'Nothing' }) });
  const first = await problems();
  expect(first).toHaveLength(2);
  expect(await problems()).toEqual(first);
});

test('a warning is reported on every read, also when the article comes from the cache', async () => {
  const korean =
    '새 데이터 센터는 대도시가 겨울에 쓰는 만큼의 전력인 일 기가와트를 전력망에서 끌어다 쓴다고 밝혔다. ';
  await project.write(story('one', { summary: korean.repeat(9) }));
  const { warnings } = await read();
  expect(warnings).toMatchObject([{ file: 'content/articles/one.json', path: 'language' }]);
  const again = await read();
  expect(parsedNames(again)).toEqual([]);
  expect(again.warnings).toEqual(warnings);
});
