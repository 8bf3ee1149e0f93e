import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { SearchRecord } from '#domain/search/search-record.ts';

/** Records by what they were made from, each of an article in short. */
export type KnownRecords = ReadonlyMap<string, SearchRecord>;

interface RecordFile {
  key: string;
  records: [article: string, record: SearchRecord][];
}

/** In the folder of a part that has been indexed. */
const recordFile = 'records.json.zst';

/**
 * Reads the records of a part as it was before: all but one of them, mostly, are those of the part as it is now.
 *
 * @param cache the folder with the folders of all parts
 * @param name the name of the part
 * @param key names all that records depend on besides their articles
 * @returns none where there is no such part
 */
export function readRecords(cache: string, name: string, key: string): KnownRecords {
  for (const folder of existsSync(cache) ? readdirSync(cache) : []) {
    if (!folder.startsWith(`${name}.`)) continue;
    try {
      const text = zstdDecompressSync(readFileSync(path.join(cache, folder, recordFile)));
      const known: RecordFile = JSON.parse(text.toString());
      if (known.key === key) return new Map(known.records);
    } catch {
      // It was cut off: records are made from the articles.
    }
  }
  return new Map();
}

/** What `readRecords` finds, in a form for the file that `recordFileIn` names. */
export function packRecords(key: string, records: KnownRecords): Buffer {
  return zstdCompressSync(JSON.stringify({ key, records: [...records] } satisfies RecordFile));
}

export const recordFileIn = (folder: string) => path.join(folder, recordFile);
