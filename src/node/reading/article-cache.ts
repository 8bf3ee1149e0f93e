import { appendFileSync, closeSync, mkdirSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import type { Problem } from '#domain/reading/problems.ts';

/** An article's entry and the stamp of the file it was read from. */
export interface CachedArticle {
  stamp: string;
  entry: ArticleEntry;
  /** of the file on its own */
  warnings?: Problem[];
}

/** The articles read earlier. */
export interface ArticleCache {
  readonly key: string;
  /** by file */
  readonly articles: ReadonlyMap<string, CachedArticle>;
  /**
   * Saves articles for the next run.
   *
   * @param articles all articles, by file
   * @param changed those that are new or have changed since the last save
   * @returns resolves when they are on disk
   */
  save(articles: ReadonlyMap<string, CachedArticle>, changed: readonly CachedArticle[]): Promise<void>;
}

const fileName = 'articles.jsonl';
/** Read and written in chunks, since the whole file may be too long for one string. */
const chunkBytes = 2 ** 20;

/**
 * Opens the cache: a file with one article per line, where a later line replaces an earlier one for the same file.
 * Each line has its key, since two servers may append to the same file.
 *
 * @param key a digest of the settings and of the code that reads articles; lines with other keys are ignored
 */
export function openArticleCache(folder: string, key: string): ArticleCache {
  const file = path.join(folder, fileName);
  const found = new Map<string, CachedArticle>();
  let articles: ArticleCache['articles'] = found;
  let lines = 0;
  try {
    for (const line of linesOf(file)) {
      lines++;
      const article = parse(line, key);
      if (article) found.set(article.entry.file, article);
    }
  } catch {
    // Missing or truncated: complete lines are valid, but nothing can be appended.
    lines = 0;
  }
  async function write(all: ArticleCache['articles'], changed: readonly CachedArticle[]): Promise<void> {
    mkdirSync(folder, { recursive: true });
    // Rewritten once most of its lines are outdated.
    const canAppend = lines > 0 && lines + changed.length < 2 * all.size;
    if (canAppend) appendFileSync(file, changed.map((article) => format(article, key)).join(''));
    else await replaceFile(file, key, all.values());
    lines = canAppend ? lines + changed.length : all.size;
  }

  let writing = Promise.resolve();
  return {
    key,
    get articles() {
      return articles;
    },
    save(all, changed) {
      articles = all;
      // One at a time, also after a failure.
      writing = writing.catch(() => undefined).then(() => write(all, changed));
      return writing;
    },
  };
}

/** Replaces the file atomically, in case the build is stopped. */
async function replaceFile(file: string, key: string, articles: Iterable<CachedArticle>): Promise<void> {
  const temporary = `${file}.${process.pid}`;
  const descriptor = openSync(temporary, 'w');
  try {
    let chunk = '';
    for (const article of articles) {
      chunk += format(article, key);
      if (chunk.length < chunkBytes) continue;
      writeSync(descriptor, chunk);
      chunk = '';
      await setImmediate();
    }
    writeSync(descriptor, chunk);
  } finally {
    closeSync(descriptor);
  }
  renameSync(temporary, file);
}

function format({ entry, ...article }: CachedArticle, key: string): string {
  const { buffer, byteOffset, byteLength } = entry.terms;
  const terms = Buffer.from(buffer, byteOffset, byteLength).toString('base64');
  return `${JSON.stringify({ key, ...article, entry: { ...entry, terms } })}\n`;
}

/** Unchecked: a matching key means that the same code wrote the line. Undefined for another key. */
function parse(line: string, expectedKey: string): CachedArticle | undefined {
  const { key, entry, ...article } = JSON.parse(line);
  if (key !== expectedKey) return undefined;
  // Copied, since a Uint32Array must be aligned and a pooled buffer may not be.
  const terms = new Uint32Array(new Uint8Array(Buffer.from(entry.terms, 'base64')).buffer);
  return { ...article, entry: { ...entry, terms } };
}

/**
 * Reads a text file line by line.
 *
 * @throws Error at the end, if the last line is truncated
 */
function* linesOf(file: string): Generator<string> {
  const descriptor = openSync(file, 'r');
  try {
    const decoder = new TextDecoder();
    const bytes = new Uint8Array(chunkBytes);
    let rest = '';
    for (let length = 1; length > 0; ) {
      length = readSync(descriptor, bytes);
      const lines = (rest + decoder.decode(bytes.subarray(0, length), { stream: length > 0 })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    if (rest !== '') throw new Error(`${file} is truncated.`);
  } finally {
    closeSync(descriptor);
  }
}
