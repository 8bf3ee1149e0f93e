import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FoundBefore } from '#domain/edition/related-news.ts';

const fileOf = (folder: string) => path.join(folder, 'related.json');

/** The related news that an earlier build under the same key has found; none when anything is amiss. */
export function loadRelated(folder: string, key: string): Map<string, FoundBefore> {
  try {
    const stored = JSON.parse(readFileSync(fileOf(folder), 'utf8'));
    return new Map(stored.key === key ? stored.found : []);
  } catch {
    return new Map();
  }
}

/** Keeps related news for the next build, whole or not at all. */
export function saveRelated(folder: string, key: string, found: ReadonlyMap<string, FoundBefore>): void {
  const temporary = `${fileOf(folder)}.new`;
  writeFileSync(temporary, JSON.stringify({ key, found: [...found] }));
  renameSync(temporary, fileOf(folder));
}
