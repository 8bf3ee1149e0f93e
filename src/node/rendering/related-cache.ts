import path from 'node:path';
import { z } from 'zod';
import type { CachedRelated } from '#domain/edition/related-news.ts';
import { readJsonFile } from '#node/files/read-json-file.ts';
import { replaceFile } from '#node/files/write-file.ts';

/** Entries are unchecked: a matching key means that the same code wrote them, and checking 100,000 took 0.9 s. */
const cacheSchema = z.object({ key: z.string(), found: z.custom<[string, CachedRelated][]>(Array.isArray) });

const fileIn = (folder: string) => path.join(folder, 'related.json');

/** Loads the related news that an earlier build cached under the same key; empty if the file is missing or invalid. */
export function loadRelated(folder: string, key: string): Map<string, CachedRelated> {
  const cached = readJsonFile(fileIn(folder), cacheSchema);
  return new Map(cached?.key === key ? cached.found : []);
}

/** Caches related news for the next build. */
export function saveRelated(folder: string, key: string, found: ReadonlyMap<string, CachedRelated>): void {
  const cache: z.input<typeof cacheSchema> = { key, found: [...found] };
  replaceFile(fileIn(folder), JSON.stringify(cache));
}
