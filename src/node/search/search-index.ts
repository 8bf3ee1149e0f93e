import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PagefindIndex } from 'pagefind';
import { z } from 'zod';
import { articlePath, withBase } from '#domain/addresses/paths.ts';
import { articleKey } from '#domain/edition/article-entry.ts';
import type { ArticlePageData, PartHeadings } from '#domain/page-data/article.ts';
import { type PartSummary, searchScript } from '#domain/search/index-contract.ts';
import type { IndexedStory, SearchPart } from '#domain/search/search-parts.ts';
import { createRecord, recordDocument, type SearchRecord } from '#domain/search/search-record.ts';
import { unspacedLanguages } from '#lib/text/unspaced-scripts.ts';
import { digestOf } from '#node/files/digest.ts';
import { listFiles } from '#node/files/list-files.ts';
import { readJsonFile } from '#node/files/read-json-file.ts';
import { type CachedRecords, packRecords, readRecords, recordFileIn } from './search-record-cache.ts';

/** The inputs of all parts. */
export interface Indexing {
  /** the cache folder of indexed parts */
  cache: string;
  /** the path under which the site is served, with a slash at both ends */
  base: string;
  /** the paper's language, for stemming */
  language: string;
  /** a digest of the other inputs of records besides their articles */
  key: string;
  /** the paper's headings of the parts of stories */
  headings: PartHeadings;
  /** returns the pages of stories, in the same order */
  pagesOf(articles: readonly IndexedStory[]): ArticlePageData[];
}

/** An indexed part. */
export interface IndexedPart {
  /** the folder with its files */
  folder: string;
  /** digests of the files, by path in the folder */
  files: Record<string, string>;
}

const entryFile = 'pagefind-entry.json';
/** Pagefind's program, its entry point, and its compressed files; its user interface is not used. */
const isNeeded = (file: string) =>
  file === searchScript || file === entryFile || /\.(pf_\w+|pagefind)$/.test(file);
/** Records sent to Pagefind at once. */
const batchSize = 64;

/** Summarises a part for the search page. */
export function summarizePart(part: SearchPart, key: string): PartSummary {
  return {
    name: part.name,
    version: versionOf(part, key),
    count: part.articles.length,
    since: part.articles.at(-1)?.day ?? '',
  };
}

/**
 * Indexes a part, unless it is cached. Pagefind cannot update an index, so this takes about 2.5 ms for each story of the
 * part, on one core in a separate process.
 */
export async function indexPart(part: SearchPart, indexing: Indexing): Promise<IndexedPart> {
  const cached = readIndexed(part, indexing);
  if (cached) return cached;
  const folder = cacheFolderOf(part, indexing);
  const temporary = `${folder}.${process.pid}`;
  await rm(temporary, { recursive: true, force: true });
  await mkdir(temporary, { recursive: true });
  try {
    const records = await writeIndex(part, indexing, path.join(temporary, 'index'));
    const files = digestFiles(path.join(temporary, 'index'));
    await writeFile(path.join(temporary, 'files.json'), JSON.stringify(files));
    await writeFile(recordFileIn(temporary), packRecords(indexing.key, records));
    // A truncated entry may be there.
    await rm(folder, { recursive: true, force: true });
    await rename(temporary, folder);
    return { folder: path.join(folder, 'index'), files };
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
}

/** Reads a part from the cache; undefined if it must be indexed. */
export function readIndexed(
  part: SearchPart,
  indexing: Pick<Indexing, 'cache' | 'key'>,
): IndexedPart | undefined {
  const folder = cacheFolderOf(part, indexing);
  const files = readJsonFile(path.join(folder, 'files.json'), z.record(z.string(), z.string()));
  return files && { folder: path.join(folder, 'index'), files };
}

/** Removes other parts from the cache, except earlier versions of parts that are not indexed yet, for their records. */
export async function removeOtherParts(
  parts: readonly SearchPart[],
  { cache, key }: Pick<Indexing, 'cache' | 'key'>,
): Promise<void> {
  if (!existsSync(cache)) return;
  const kept = parts.map((part) => {
    const folder = folderOf(part, key);
    // A temporary folder has a longer name.
    return existsSync(path.join(cache, folder)) ? folder : `${part.name}.`;
  });
  const others = readdirSync(cache).filter((name) => !kept.some((prefix) => name.startsWith(prefix)));
  await Promise.all(others.map((name) => rm(path.join(cache, name), { recursive: true, force: true })));
}

/** The number of parts that this thread is indexing. Pagefind's process ends with the last one, to free its memory. */
let running = 0;

/** Writes the index of a part into a folder; returns its records. */
async function writeIndex(part: SearchPart, indexing: Indexing, folder: string): Promise<CachedRecords> {
  const { cache, key, language } = indexing;
  const previousRecords = readRecords(cache, part.name, key);
  const records = new Map<string, SearchRecord>();
  const { createIndex, close } = await import('pagefind');
  const [main = ''] = language.toLowerCase().split('-');
  running++;
  const { index, errors: startErrors } = await createIndex({
    // One index for all languages, so that one search covers them all. Pagefind would segment some unspaced languages,
    // with different rules for the index and for queries.
    forceLanguage: unspacedLanguages.includes(main) ? 'unknown' : main,
    includeCharacters: '+#',
  });
  try {
    if (!index) throw new Error(`Pagefind has not started: ${startErrors.join(' ')}`);
    // The bytes of the index depend on the order.
    const oldestFirst = part.articles.toReversed();
    let adding = Promise.resolve();
    for (let first = 0; first < oldestFirst.length; first += batchSize) {
      const batch = oldestFirst.slice(first, first + batchSize);
      // Made while Pagefind indexes the previous batch.
      const batchRecords = makeRecords(batch, indexing, previousRecords);
      await adding;
      adding = addRecords(index, batch, batchRecords, first);
      adding.catch(() => undefined);
      batch.forEach((article, number) => {
        const record = batchRecords[number];
        if (record) records.set(articleKey(article), record);
      });
    }
    await adding;
    const { errors } = await index.writeFiles({ outputPath: folder });
    if (errors.length > 0) throw new Error(`The search index cannot be written: ${errors.join(' ')}`);
  } finally {
    await index?.deleteIndex();
    if (--running === 0) await close();
  }
  return records;
}

/** Makes the records of stories, except cached ones. */
function makeRecords(
  articles: readonly IndexedStory[],
  { base, headings, pagesOf }: Indexing,
  cached: CachedRecords,
): SearchRecord[] {
  const pages = pagesOf(articles.filter((article) => !cached.has(articleKey(article)))).values();
  return articles.map((article) => {
    const record = cached.get(articleKey(article));
    if (record) return record;
    const { value: page } = pages.next();
    if (!page) throw new Error(`${article.file} has no page.`);
    return createRecord(page, withBase(base, articlePath(page.slug)), headings);
  });
}

async function addRecords(
  index: PagefindIndex,
  articles: readonly IndexedStory[],
  records: readonly SearchRecord[],
  first: number,
): Promise<void> {
  const added = await Promise.all(
    records.map((record, number) =>
      index.addHTMLFile({ url: record.url, content: recordDocument(record, first + number) }),
    ),
  );
  added.forEach(({ errors }, number) => {
    if (errors.length === 0) return;
    throw new Error(`${articles[number]?.file} cannot be indexed for the search: ${errors.join(' ')}`);
  });
}

function digestFiles(folder: string): Record<string, string> {
  const names = listFiles(folder);
  const wasm = findStemmer(folder);
  const needed = names.filter((name) => isNeeded(name) && (!name.startsWith('wasm.') || name === wasm));
  return Object.fromEntries(needed.map((name) => [name, digestOf(readFileSync(path.join(folder, name)))]));
}

const entrySchema = z.object({ languages: z.record(z.string(), z.object({ wasm: z.string().nullable() })) });

/** The name of the WebAssembly file with the stemmer of the index's language. */
function findStemmer(folder: string): string {
  const entry = readJsonFile(path.join(folder, entryFile), entrySchema);
  if (!entry) throw new Error(`Pagefind has written no valid ${entryFile}.`);
  const [language] = Object.values(entry.languages);
  return `wasm.${language?.wasm ?? 'unknown'}.pagefind`;
}

/** Independent of the content folder's path. */
function versionOf({ articles }: SearchPart, key: string): string {
  return digestOf([key, ...articles.map(articleKey)].join('\n'));
}

const folderOf = (part: SearchPart, key: string) => `${part.name}.${versionOf(part, key)}`;
const cacheFolderOf = (part: SearchPart, { cache, key }: Pick<Indexing, 'cache' | 'key'>) =>
  path.join(cache, folderOf(part, key));
