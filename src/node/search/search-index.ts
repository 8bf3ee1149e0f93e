import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PagefindIndex } from 'pagefind';
import { articlePath, withBase } from '#domain/addresses/paths.ts';
import { articleKey } from '#domain/edition/article-entry.ts';
import type { ArticlePageData } from '#domain/page-data/article.ts';
import { type PartNote, searchProgram } from '#domain/search/index-contract.ts';
import type { IndexedStory, SearchPart } from '#domain/search/search-parts.ts';
import { createRecord, recordDocument, type SearchRecord } from '#domain/search/search-record.ts';
import { unspacedLanguages } from '#lib/text/unspaced-scripts.ts';
import { digestOf } from '#node/files/digest.ts';
import { listFiles } from '#node/files/list-files.ts';
import { type KnownRecords, packRecords, readRecords, recordFileIn } from './search-record-cache.ts';

/** What a part is indexed with. */
export interface Indexing {
  /** the folder for parts that need not be indexed again */
  cache: string;
  /** the path under which the site is served, with a slash at both ends */
  base: string;
  /** the paper's language: its words are known in all their forms */
  language: string;
  /** names all that records depend on besides their articles */
  key: string;
  /** the pages of stories, in their order */
  pagesOf(articles: readonly IndexedStory[]): ArticlePageData[];
}

/** A part that has been indexed. */
export interface IndexedPart {
  /** the folder with its files */
  folder: string;
  /** their paths in it, each with a digest of its content */
  files: Record<string, string>;
}

/** Of Pagefind's files: its program, its settings, what lies in folders, and what is compressed by it. */
const isNeeded = (file: string) =>
  file === searchProgram || file === 'pagefind-entry.json' || /\.(pf_\w+|pagefind)$/.test(file);
/** How many records are on their way to Pagefind at once. */
const batch = 64;

/** What the search page is told of a part. */
export function noteOf(part: SearchPart, key: string): PartNote {
  return {
    name: part.name,
    version: versionOf(part, key),
    count: part.articles.length,
    since: part.articles.at(-1)?.day ?? '',
  };
}

/**
 * Indexes a part, unless the cache has it. Pagefind indexes as a whole, so this takes some 2.5 ms for each story
 * of the part, in a process of its own that uses one core.
 */
export async function indexPart(part: SearchPart, indexing: Indexing): Promise<IndexedPart> {
  const known = readIndexed(part, indexing);
  if (known) return known;
  const folder = placeOf(part, indexing);
  const fresh = `${folder}.${process.pid}`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  try {
    const records = await makeIndex(part, indexing, path.join(fresh, 'index'));
    const files = digestFiles(path.join(fresh, 'index'));
    await writeFile(path.join(fresh, 'files.json'), JSON.stringify(files));
    await writeFile(recordFileIn(fresh), packRecords(indexing.key, records));
    await rename(fresh, folder);
    return { folder: path.join(folder, 'index'), files };
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
}

/** A part as the cache has it; undefined where it has to be indexed. */
export function readIndexed(
  part: SearchPart,
  indexing: Pick<Indexing, 'cache' | 'key'>,
): IndexedPart | undefined {
  const folder = placeOf(part, indexing);
  if (!existsSync(folder)) return undefined;
  return {
    folder: path.join(folder, 'index'),
    files: JSON.parse(readFileSync(path.join(folder, 'files.json'), 'utf8')),
  };
}

/** Takes out of the cache what is none of these parts, unless one that is still to be made can use what is known there. */
export async function forgetOthers(
  parts: readonly SearchPart[],
  { cache, key }: Pick<Indexing, 'cache' | 'key'>,
): Promise<void> {
  if (!existsSync(cache)) return;
  const kept = parts.map((part) => {
    const folder = folderOf(part, key);
    // What is just being made has a longer name.
    return existsSync(path.join(cache, folder)) ? folder : `${part.name}.`;
  });
  const others = readdirSync(cache).filter((name) => !kept.some((begin) => name.startsWith(begin)));
  await Promise.all(others.map((name) => rm(path.join(cache, name), { recursive: true, force: true })));
}

/** So many parts this thread is indexing now; Pagefind's process ends with the last, and gives its memory back. */
let running = 0;

/** @returns the records that the index has been made from */
async function makeIndex(part: SearchPart, indexing: Indexing, folder: string): Promise<KnownRecords> {
  const { cache, key, language } = indexing;
  const before = readRecords(cache, part.name, key);
  const records = new Map<string, SearchRecord>();
  const { createIndex, close } = await import('pagefind');
  const [main = ''] = language.toLowerCase().split('-');
  running++;
  const { index, errors: faults } = await createIndex({
    // One index for stories in all languages, so that one search finds them all. Pagefind would divide some of the
    // languages without spaces by itself, in the index by other rules than in a query.
    forceLanguage: unspacedLanguages.includes(main) ? 'unknown' : main,
    includeCharacters: '+#',
  });
  try {
    if (!index) throw new Error(`Pagefind has not started: ${faults.join(' ')}`);
    // From the oldest, in one order always: the bytes of the index depend on it.
    const oldestFirst = part.articles.toReversed();
    let adding = Promise.resolve();
    for (let first = 0; first < oldestFirst.length; first += batch) {
      const some = oldestFirst.slice(first, first + batch);
      // Made while Pagefind works on those before.
      const batchRecords = makeRecords(some, indexing, before);
      await adding;
      adding = addRecords(index, some, batchRecords, first);
      adding.catch(() => undefined);
      some.forEach((article, number) => {
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

/** Makes the records of stories, but for those that are known. */
function makeRecords(
  articles: readonly IndexedStory[],
  { base, pagesOf }: Indexing,
  known: KnownRecords,
): SearchRecord[] {
  const pages = pagesOf(articles.filter((article) => !known.has(articleKey(article)))).values();
  return articles.map((article) => {
    const record = known.get(articleKey(article));
    if (record) return record;
    const { value: page } = pages.next();
    if (!page) throw new Error(`${article.file} has no page.`);
    return createRecord(page, withBase(base, articlePath(page.slug)));
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
  const { wasm } = entryOf(folder);
  const needed = names.filter((name) => isNeeded(name) && (!name.startsWith('wasm.') || name === wasm));
  return Object.fromEntries(needed.map((name) => [name, digestOf(readFileSync(path.join(folder, name)))]));
}

/** The program that understands the words of the index's language. */
function entryOf(folder: string): { wasm: string } {
  const { languages } = JSON.parse(readFileSync(path.join(folder, 'pagefind-entry.json'), 'utf8'));
  const [only] = Object.values(languages) as { wasm: string | null }[];
  return { wasm: `wasm.${only?.wasm ?? 'unknown'}.pagefind` };
}

/** The same wherever the content folder is. */
function versionOf({ articles }: SearchPart, key: string): string {
  return digestOf([key, ...articles.map(articleKey)].join('\n'));
}

const folderOf = (part: SearchPart, key: string) => `${part.name}.${versionOf(part, key)}`;
const placeOf = (part: SearchPart, { cache, key }: Pick<Indexing, 'cache' | 'key'>) =>
  path.join(cache, folderOf(part, key));
