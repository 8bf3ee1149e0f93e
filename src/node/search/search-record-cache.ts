import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { SearchRecord } from '#domain/search/search-record.ts';

/** Search records by the key of their article. */
export type CachedRecords = ReadonlyMap<string, SearchRecord>;

interface RecordFile {
  key: string;
  records: [articleKey: string, record: SearchRecord][];
}

/** In the folder of an indexed part. */
const recordFile = 'records.json.zst';

/**
 * Reads the records of the previous version of a part, most of which are usually still valid.
 *
 * @param cache the folder with the folders of all parts
 * @param name the name of the part
 * @param key a digest of the other inputs of records besides their articles
 * @returns empty if there is no previous version under the key
 */
export function readRecords(cache: string, name: string, key: string): CachedRecords {
  for (const folder of existsSync(cache) ? readdirSync(cache) : []) {
    if (!folder.startsWith(`${name}.`)) continue;
    try {
      const text = zstdDecompressSync(readFileSync(path.join(cache, folder, recordFile)));
      // Unchecked: a matching key means that the same code wrote the records.
      const cached: RecordFile = JSON.parse(text.toString());
      if (cached.key === key) return new Map(cached.records);
    } catch {
      // Truncated: the records are made again.
    }
  }
  return new Map();
}

/** Serialises records for the file `recordFileIn`. */
export function packRecords(key: string, records: CachedRecords): Buffer {
  return zstdCompressSync(JSON.stringify({ key, records: [...records] } satisfies RecordFile));
}

export const recordFileIn = (folder: string) => path.join(folder, recordFile);
