import path from 'node:path';
import { threadId } from 'node:worker_threads';
import type { ArticleFields } from '#domain/checks/edition-checks.ts';
import { type ArticleEntry, createEntry } from '#domain/edition/article-entry.ts';
import { parseArticleFile } from '#domain/reading/article-file.ts';
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
  /** each with the digest of the cached article, if any */
  files: { file: string; digest: string | undefined }[];
  /** the folder for parsed articles; they are not stored without it */
  scratch?: string;
}

/** The result for one file. */
export type ReadResult =
  | { kind: 'unchanged' }
  | { kind: 'article'; entry: ArticleEntry; warnings?: Problem[]; parsed?: StoredItem }
  | { kind: 'invalid'; problems: Problem[]; fields?: ArticleFields };

/** Reads articles and checks each on its own. Runs in any thread. */
export function readArticles({ root, site, files, scratch }: ReadTask): ReadResult[] {
  const articles: Article[] = [];
  const results = files.map(({ file, digest: cachedDigest }): ReadResult => {
    const { text, problems: unreadable } = readContentFile(root, file);
    if (text === undefined) return { kind: 'invalid', problems: unreadable };
    const digest = digestOf(text);
    if (digest === cachedDigest) return { kind: 'unchanged' };
    const { article, problems, warnings, fields } = parseArticleFile({ file, text }, site);
    if (!article || !site || problems.length > 0) return { kind: 'invalid', problems, fields };
    articles.push(article);
    const entry = createEntry(article, { file, digest }, site);
    return { kind: 'article', entry, ...(warnings.length > 0 && { warnings }) };
  });
  if (!scratch) return results;
  const stored = appendItems(path.join(scratch, `${threadId}.json`), articles).values();
  return results.map((result) => {
    if (result.kind !== 'article') return result;
    const { value: parsed } = stored.next();
    return parsed ? { ...result, parsed } : result;
  });
}
