import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { divideForSearch } from '#domain/search/search-parts.ts';
import { appendItems } from '#node/files/scratch-file.ts';
import { createWorkers } from '#node/pipeline/workers.ts';
import { forgetOthers, readIndexed } from '#node/search/search-index.ts';
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
const parts = divideForSearch(sample.articles, 8);

/** What threads are told, with a cache of its own. */
const taskIn = (cache: string): Omit<SearchTask, 'parts'> => ({
  cache: path.join(folder, cache),
  root,
  base: '/',
  site: sample.site,
  key: 'test',
  places: new Map(),
});

test('parts that threads have indexed side by side are those that one has indexed one after the other', async () => {
  expect(parts.length).toBeGreaterThan(2);
  const alone = taskIn('alone');
  await indexParts({ ...alone, parts });

  const together = taskIn('together');
  const workers = createWorkers();
  try {
    await workers.run(
      'indexParts',
      parts,
      (portion) => ({ ...together, parts: portion }),
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

test('what the build has parsed is indexed without its files, and as if it came from them', async () => {
  const [part] = parts.slice(-1);
  if (!part) throw new Error('The sample has no parts.');
  const fromFiles = taskIn('files');
  await indexParts({ ...fromFiles, parts: [part] });

  const articles = part.articles.map(({ slug }) => sample.texts.get(slug));
  const places = appendItems(path.join(folder, 'parsed.json'), articles);
  const parsed = {
    ...taskIn('parsed'),
    root: folder,
    places: new Map(part.articles.map(({ file }, index) => [file, places[index] ?? raise(file)])),
  };
  await indexParts({ ...parsed, parts: [part] });
  const { files } = readIndexed(part, fromFiles) ?? {};
  expect(Object.keys(files ?? {})).toContain('pagefind-entry.json');
  expect(readIndexed(part, parsed)?.files).toEqual(files);
});

test('after an edit only the edited story is read again, and the index is as if all were', async () => {
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

  // The others are not there.
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

test('the version before of a part stays until the new one is made, since it knows most of its stories', async () => {
  const [part, other] = parts;
  const [story] = part?.articles ?? [];
  if (!part || !other || !story) throw new Error('The sample has no parts.');
  const task = taskIn('kept');
  await indexParts({ ...task, parts: [part, other] });
  const edited = { ...part, articles: [{ ...story, digest: 'edited' }, ...part.articles.slice(1)] };
  await forgetOthers([edited], task);
  expect(readIndexed(part, task)).toBeDefined();
  expect(readIndexed(other, task)).toBeUndefined();
  await indexParts({ ...task, parts: [edited] });
  await forgetOthers([edited], task);
  expect(readIndexed(part, task)).toBeUndefined();
  expect(readIndexed(edited, task)).toBeDefined();
});

test('what is kept of a story is not used where it would be read otherwise now', async () => {
  const [part] = parts;
  if (!part) throw new Error('The sample has no parts.');
  const task = taskIn('kept');
  await indexParts({ ...task, parts: [part] });
  await expect(indexParts({ ...task, key: 'other', root: folder, parts: [part] })).rejects.toThrow('ENOENT');
});

test('a part with a story whose file is gone is told, and leaves nothing that would pass for it', async () => {
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
  throw new Error(`${file} has not been put aside.`);
}
