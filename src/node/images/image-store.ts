import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readJsonFile } from '#node/files/read-json-file.ts';
import { replaceFile, stampOf } from '#node/files/write-file.ts';
import type { WrittenImage } from './share-tasks.ts';

/** A cache of images by a digest of their inputs. Unlike other files, images outlast most program changes. */
export interface ImageStore {
  folder: string;
  /** Finds an image that is unchanged since it was written. */
  find(digest: string): WrittenImage | undefined;
  add(digest: string, image: WrittenImage): void;
  /** Saves the index and deletes all images that were neither found nor added. */
  close(): void;
}

/** For each digest the size and modification time of the file, and the characters without a glyph. */
const indexSchema = z.record(z.string(), z.tuple([z.number(), z.number(), z.string()]));
type Index = z.infer<typeof indexSchema>;

/** How often the index is saved: an interrupted build loses this much work. */
const saveIntervalMs = 10_000;

/**
 * @param folder created when an image is added
 * @param fileOf returns the name of an image's file by its digest
 */
export function openImageStore(folder: string, fileOf: (digest: string) => string): ImageStore {
  const indexFile = path.join(folder, 'index.json');
  const before = readJsonFile(indexFile, indexSchema) ?? {};
  const now: Index = {};
  let savedAt = performance.now();

  function save(index: Index): void {
    mkdirSync(folder, { recursive: true });
    replaceFile(indexFile, JSON.stringify(index));
    savedAt = performance.now();
  }

  return {
    folder,
    find(digest) {
      const entry = before[digest];
      if (!entry) return undefined;
      const [size, modified, missing] = entry;
      const found = statSync(path.join(folder, fileOf(digest)), { throwIfNoEntry: false });
      // The site's file may be a hard link to this one, so a change there is a change here.
      if (!found || found.size !== size || stampOf(found).modified !== modified) return undefined;
      now[digest] = entry;
      return { stamp: { size, modified }, missing };
    },
    add(digest, { stamp, missing }) {
      now[digest] = [stamp.size, stamp.modified, missing];
      if (performance.now() - savedAt > saveIntervalMs) save({ ...before, ...now });
    },
    close() {
      save(now);
      const files = new Set([path.basename(indexFile), ...Object.keys(now).map(fileOf)]);
      for (const name of readdirSync(folder)) {
        if (!files.has(name)) rmSync(path.join(folder, name), { recursive: true });
      }
    },
  };
}
