import { appendFileSync, closeSync, mkdirSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ArticleEntry } from '#domain/edition/article-entry.ts';

/** What is known of an article, and the stamp of the file that it was read from. */
export interface CachedArticle {
  stamp: string;
  entry: ArticleEntry;
}

/** The articles of earlier readings. */
export interface ArticleCache {
  readonly key: string;
  /** by file */
  readonly articles: ReadonlyMap<string, CachedArticle>;
  /**
   * Keeps what has been read for the next reading.
   *
   * @param articles all that are to be known then
   * @param changed those that are not known as they are
   * @returns resolves when it is on the disk; other work goes on meanwhile
   */
  save(articles: ReadonlyMap<string, CachedArticle>, changed: readonly CachedArticle[]): Promise<void>;
}

const fileName = 'articles.jsonl';
/** So many bytes are read or written at a time: the whole may be too long for one string. */
const pieceSize = 2 ** 20;

/**
 * Opens what earlier readings under a key have kept: a file with an article in each line. What is read later is
 * added at its end, and counts. Each line names its key, since two servers may add to the same file.
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
    // There is none, or it was cut off: what has been read before that is sound, but nothing can be added.
    lines = 0;
  }
  async function write(all: ArticleCache['articles'], changed: readonly CachedArticle[]): Promise<void> {
    mkdirSync(folder, { recursive: true });
    // Of a file with more lines that no longer count than such that do, reading would take too long.
    const canGrow = lines > 0 && lines + changed.length < 2 * all.size;
    if (canGrow) appendFileSync(file, changed.map((article) => format(article, key)).join(''));
    else await replace(file, key, all.values());
    lines = canGrow ? lines + changed.length : all.size;
  }

  let writing = Promise.resolve();
  return {
    key,
    get articles() {
      return articles;
    },
    save(all, changed) {
      articles = all;
      // One after the other, also after one that has failed.
      writing = writing.catch(() => undefined).then(() => write(all, changed));
      return writing;
    },
  };
}

/** Whole or not at all, even when the build is stopped meanwhile. */
async function replace(file: string, key: string, articles: Iterable<CachedArticle>): Promise<void> {
  const temporary = `${file}.${process.pid}`;
  const descriptor = openSync(temporary, 'w');
  try {
    let piece = '';
    for (const article of articles) {
      piece += format(article, key);
      if (piece.length < pieceSize) continue;
      writeSync(descriptor, piece);
      piece = '';
      await setImmediate();
    }
    writeSync(descriptor, piece);
  } finally {
    closeSync(descriptor);
  }
  renameSync(temporary, file);
}

function format({ stamp, entry }: CachedArticle, key: string): string {
  const { buffer, byteOffset, byteLength } = entry.terms;
  const terms = Buffer.from(buffer, byteOffset, byteLength).toString('base64');
  return `${JSON.stringify({ key, stamp, entry: { ...entry, terms } })}\n`;
}

/** Undefined for an article of another key. */
function parse(line: string, wanted: string): CachedArticle | undefined {
  const { key, stamp, entry } = JSON.parse(line);
  if (key !== wanted) return undefined;
  // Numbers have to begin at a multiple of their length, which bytes in a shared buffer may not.
  const terms = new Uint32Array(new Uint8Array(Buffer.from(entry.terms, 'base64')).buffer);
  return { stamp, entry: { ...entry, terms } };
}

/**
 * The lines of a text file, one after the other.
 *
 * @throws Error at the end, when the last one was cut off
 */
function* linesOf(file: string): Generator<string> {
  const descriptor = openSync(file, 'r');
  try {
    const decoder = new TextDecoder();
    const bytes = new Uint8Array(pieceSize);
    let rest = '';
    for (let length = 1; length > 0; ) {
      length = readSync(descriptor, bytes);
      const lines = (rest + decoder.decode(bytes.subarray(0, length), { stream: length > 0 })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    if (rest !== '') throw new Error(`${file} has been cut off.`);
  } finally {
    closeSync(descriptor);
  }
}
