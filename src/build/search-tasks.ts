import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { articlePath, filePath } from '#lib/paths.ts';
import { type Indexing, indexPart } from './search-index.ts';
import type { SearchPart } from './search-parts.ts';

export interface SearchTask extends Omit<Indexing, 'pageOf'> {
  /** the folder of the new site, with the data of all articles' pages */
  folder: string;
  parts: SearchPart[];
}

/**
 * Indexes parts, each in a process of Pagefind that belongs to the thread, from the pages that stand in the new site,
 * whether this build has made them or an earlier one.
 */
export async function indexParts({ folder, parts, ...indexing }: SearchTask): Promise<void> {
  const pageOf = async ({ slug }: { slug: string }) =>
    JSON.parse(await readFile(path.join(folder, filePath(articlePath(slug), 'data.json')), 'utf8'));
  for (const part of parts) await indexPart(part, { ...indexing, pageOf });
}
