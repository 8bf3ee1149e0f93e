import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ArticleEntry } from '#content/article-entry.ts';

/** What is known of an article, and the stamp of the file that it was read from. */
export interface CachedArticle {
  stamp: string;
  entry: ArticleEntry;
}

interface StoredArticle {
  stamp: string;
  entry: Omit<ArticleEntry, 'terms'>;
  /** how many terms it has; they stand one after the other behind the text */
  terms: number;
}

const fileName = 'articles.cache';
/** The length of the text in bytes, in a number of four bytes, as the terms are. */
const head = Uint32Array.BYTES_PER_ELEMENT;

/** The articles that an earlier reading under the same key has kept, by file; none when anything is amiss. */
export function loadArticles(folder: string, key: string): Map<string, CachedArticle> {
  try {
    const bytes = readFileSync(path.join(folder, fileName));
    const length = bytes.readUInt32LE(0);
    const stored = JSON.parse(bytes.toString('utf8', head, head + length));
    if (stored.key !== key) return new Map();
    const terms = new Uint32Array(new Uint8Array(bytes.subarray(head + length)).buffer);
    let start = 0;
    return new Map(
      (stored.articles as StoredArticle[]).map(({ stamp, entry, terms: count }) => {
        const article = { stamp, entry: { ...entry, terms: terms.subarray(start, start + count) } };
        start += count;
        return [entry.file, article];
      }),
    );
  } catch {
    return new Map();
  }
}

/** Keeps articles for the next reading. */
export function saveArticles(
  folder: string,
  key: string,
  articles: ReadonlyMap<string, CachedArticle>,
): void {
  const all = [...articles.values()];
  const stored = all.map(({ stamp, entry: { terms, ...entry } }) => ({ stamp, entry, terms: terms.length }));
  const text = Buffer.from(JSON.stringify({ key, articles: stored }));
  const length = Buffer.alloc(head);
  length.writeUInt32LE(text.length);
  const terms = all.map(({ entry }) =>
    Buffer.from(entry.terms.buffer, entry.terms.byteOffset, entry.terms.byteLength),
  );
  mkdirSync(folder, { recursive: true });
  // Whole or not at all, even when the build is stopped meanwhile.
  const temporary = path.join(folder, `${fileName}.${process.pid}`);
  writeFileSync(temporary, Buffer.concat([length, text, ...terms]));
  renameSync(temporary, path.join(folder, fileName));
}
