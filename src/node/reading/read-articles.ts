import path from 'node:path';
import { threadId } from 'node:worker_threads';
import { type ArticleEntry, createEntry } from '#domain/edition/article-entry.ts';
import { readArticle } from '#domain/reading/article-file.ts';
import type { ArticleFields } from '#domain/reading/edition-checks.ts';
import type { Problem } from '#domain/reading/problems.ts';
import type { Article } from '#domain/schema/article.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { digestOf } from '#node/files/digest.ts';
import { appendItems, type StoredItem } from '#node/files/scratch-file.ts';
import { readContentFile } from './content-folder.ts';

export interface ReadTask {
  /** the project's folder, which files are relative to */
  root: string;
  site: SiteContent | undefined;
  /** each with the digest by which it is known already */
  files: { file: string; digest?: string }[];
  /** the folder for parsed articles; without it they are not kept */
  scratch?: string;
}

/** What became of a file. */
export type ReadResult =
  | { kind: 'known' }
  | { kind: 'article'; entry: ArticleEntry; place?: StoredItem }
  | { kind: 'broken'; problems: Problem[]; fields?: ArticleFields };

/** Reads and checks articles, each by itself. Runs in any thread. */
export function readArticles({ root, site, files, scratch }: ReadTask): ReadResult[] {
  const articles: Article[] = [];
  const results = files.map(({ file, digest: known }): ReadResult => {
    const { text, problems: unreadable } = readContentFile(root, file);
    if (text === undefined) return { kind: 'broken', problems: unreadable };
    const digest = digestOf(text);
    if (digest === known) return { kind: 'known' };
    const { article, problems, fields } = readArticle({ file, text }, site);
    if (!article || !site || problems.length > 0) return { kind: 'broken', problems, fields };
    articles.push(article);
    return { kind: 'article', entry: createEntry(article, { file, digest }, site) };
  });
  if (!scratch) return results;
  const places = appendItems(path.join(scratch, `${threadId}.json`), articles).values();
  return results.map((result) => {
    const place = result.kind === 'article' ? places.next().value : undefined;
    return place && result.kind === 'article' ? { ...result, place } : result;
  });
}
