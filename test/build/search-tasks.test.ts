import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readIndexed } from '#build/search-index.ts';
import { divideForSearch } from '#build/search-parts.ts';
import { indexParts } from '#build/search-tasks.ts';
import { createWorkers } from '#build/workers.ts';
import { articlePath, filePath } from '#lib/paths.ts';
import { sampleEdition } from '../fixtures/edition.ts';
import { layOut } from '../fixtures/whole-edition.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'gigawatt-search-tasks-'));
});
afterEach(() => rm(root, { recursive: true }));

const sample = await sampleEdition();
/** More of them than a build of the sample would make. */
const parts = divideForSearch(sample.articles, 8);

/** What threads are told, with a cache of its own. */
const taskIn = (cache: string) => ({
  cache: path.join(root, cache),
  base: '/',
  language: sample.site.language,
  key: 'test',
  folder: path.join(root, 'site'),
});

/** The pages that a build has written before it indexes them. */
async function writePages(slugs: readonly string[]): Promise<void> {
  const pages = layOut(sample, '/');
  for (const slug of slugs) {
    const file = path.join(root, 'site', filePath(articlePath(slug), 'data.json'));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(pages.at(articlePath(slug))));
  }
}

test('parts that threads have indexed side by side are those that one has indexed one after the other', async () => {
  expect(parts.length).toBeGreaterThan(2);
  await writePages(sample.articles.map(({ slug }) => slug));
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

test('a part whose page is missing is told, and leaves nothing that would pass for it', async () => {
  const [part] = parts;
  if (!part) throw new Error('The sample has no parts.');
  await writePages(part.articles.slice(1).map(({ slug }) => slug));
  const task = taskIn('broken');
  await expect(indexParts({ ...task, parts: [part] })).rejects.toThrow(part.articles[0]?.slug);
  expect(readIndexed(part, task)).toBeUndefined();
});
