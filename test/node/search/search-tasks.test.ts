import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSearchParts } from '#domain/search/search-parts.ts';
import { appendItems } from '#node/files/scratch-file.ts';
import { createWorkers } from '#node/pipeline/workers.ts';
import { readIndexed, removeOtherParts } from '#node/search/search-index.ts';
import { indexParts, type SearchTask } from '#node/search/search-tasks.ts';
import { sampleEdition } from '../../fixtures/content/edition.ts';
import { root } from '../../fixtures/source-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-search-tasks-'));
});
afterEach(() => rm(folder, { recursive: true }));

const sample = await sampleEdition();
/** More of them than a build of the sample would make. */
const parts = createSearchParts(sample.articles, 8);

/** The task for threads, with its own cache folder. */
const taskIn = (cache: string): Omit<SearchTask, 'parts'> => ({
  cache: path.join(folder, cache),
  root,
  base: '/',
  site: sample.site,
  key: 'test',
  parsed: new Map(),
});

test('parts indexed by several threads equal those indexed by one', async () => {
  expect(parts.length).toBeGreaterThan(2);
  const alone = taskIn('alone');
  await indexParts({ ...alone, parts });

  const together = taskIn('together');
  const workers = createWorkers();
  try {
    await workers.run(
      'indexParts',
      parts,
      (batch) => ({ ...together, parts: batch }),
      () => undefined,
    );
  } finally {
    await workers.close();
  }
  for (const part of parts) {
    const { files } = readIndexed(part, alone) ?? {};
    expect(Object.keys(files ?? {})).toContain('pagefind-entry.json');
    expect(readIndexed(part, together)?.files).toEqual(files);
  }
});

test('articles that the build has parsed are indexed without reading their files, with the same result', async () => {
  const [part] = parts.slice(-1);
  if (!part) throw new Error('The sample has no parts.');
  const fromFiles = taskIn('files');
  await indexParts({ ...fromFiles, parts: [part] });

  const articles = part.articles.map(({ slug }) => sample.texts.get(slug));
  const ranges = appendItems(path.join(folder, 'parsed.json'), articles);
  const parsed = {
    ...taskIn('parsed'),
    root: folder,
    parsed: new Map(part.articles.map(({ file }, index) => [file, ranges[index] ?? raise(file)])),
  };
  await indexParts({ ...parsed, parts: [part] });
  const { files } = readIndexed(part, fromFiles) ?? {};
  expect(Object.keys(files ?? {})).toContain('pagefind-entry.json');
  expect(readIndexed(part, parsed)?.files).toEqual(files);
});

test('after an edit only the edited story is read again, and the index equals a new one', async () => {
  const [part] = parts.slice(-1);
  const [story] = part?.articles ?? [];
  if (!part || !story) throw new Error('The sample has no parts.');
  await indexParts({ ...taskIn('kept'), parts: [part] });
  const text = await readFile(path.join(root, story.file), 'utf8');
  const { summary } = JSON.parse(text);
  await mkdir(path.dirname(path.join(folder, story.file)), { recursive: true });
  await writeFile(
    path.join(folder, story.file),
    text.replace(summary, `${summary.slice(0, -1)}, unheard of.`),
  );
  const edited = { ...part, articles: [{ ...story, digest: 'edited' }, ...part.articles.slice(1)] };

  // The files of the other stories are missing.
  const kept = { ...taskIn('kept'), root: folder };
  await indexParts({ ...kept, parts: [edited] });
  await Promise.all(
    part.articles.slice(1).map(({ file }) => copyFile(path.join(root, file), path.join(folder, file))),
  );
  const fresh = { ...taskIn('fresh'), root: folder };
  await indexParts({ ...fresh, parts: [edited] });
  expect(readIndexed(edited, kept)?.files).toBeDefined();
  expect(readIndexed(edited, kept)?.files).toEqual(readIndexed(edited, fresh)?.files);
  expect(readIndexed(edited, kept)?.files).not.toEqual(readIndexed(part, kept)?.files);
});

test('the previous version of a part is removed only after the new one is indexed, since it has most of its records', async () => {
  const [part, other] = parts;
  const [story] = part?.articles ?? [];
  if (!part || !other || !story) throw new Error('The sample has no parts.');
  const task = taskIn('kept');
  await indexParts({ ...task, parts: [part, other] });
  const edited = { ...part, articles: [{ ...story, digest: 'edited' }, ...part.articles.slice(1)] };
  await removeOtherParts([edited], task);
  expect(readIndexed(part, task)).toBeDefined();
  expect(readIndexed(other, task)).toBeUndefined();
  await indexParts({ ...task, parts: [edited] });
  await removeOtherParts([edited], task);
  expect(readIndexed(part, task)).toBeUndefined();
  expect(readIndexed(edited, task)).toBeDefined();
});

test('a truncated part in the cache is indexed again', async () => {
  const [part] = parts;
  if (!part) throw new Error('The sample has no parts.');
  const task = taskIn('truncated');
  await indexParts({ ...task, parts: [part] });
  const before = readIndexed(part, task);
  const [folder = ''] = await readdir(task.cache);
  await writeFile(path.join(task.cache, folder, 'files.json'), '{"wasm');
  expect(readIndexed(part, task)).toBeUndefined();
  await indexParts({ ...task, parts: [part] });
  expect(readIndexed(part, task)).toEqual(before);
});

test('a cached record is not used under another key', async () => {
  const [part] = parts;
  if (!part) throw new Error('The sample has no parts.');
  const task = taskIn('kept');
  await indexParts({ ...task, parts: [part] });
  await expect(indexParts({ ...task, key: 'other', root: folder, parts: [part] })).rejects.toThrow('ENOENT');
});

test('a part with a missing story file fails with its name and leaves nothing in the cache', async () => {
  const [part] = parts;
  const [story] = part?.articles ?? [];
  if (!part || !story) throw new Error('The sample has no parts.');
  const gone = { ...part, articles: [{ ...story, file: 'articles/gone.json' }, ...part.articles.slice(1)] };
  const task = taskIn('broken');
  await expect(indexParts({ ...task, parts: [gone] })).rejects.toThrow('articles/gone.json');
  expect(readIndexed(gone, task)).toBeUndefined();
  expect(await readdir(task.cache)).toEqual([]);
});

function raise(file: string): never {
  throw new Error(`${file} has not been stored.`);
}
