import { mkdirSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { readJsonFile } from '#node/files/read-json-file.ts';
import { linkFile, stampOf } from '#node/files/write-file.ts';

/** The files of a site by path: a digest of the inputs of each, and its size and modification time as written. */
export type Manifest = Map<string, ManifestEntry>;

type ManifestEntry = [fingerprint: string, size: number, modified: number];

/** A folder to fill with the site that a manifest describes. */
export interface TreeTask {
  tree: string;
  /** the served folder, which usually holds all of the files */
  live: string;
  /** the path of the manifest */
  manifest: string;
  /** the key of the new site */
  key: string;
}

/** Above this size in bytes, a manifest is processed in a thread, so that the build continues meanwhile. */
const maxInlineBytes = 200_000;

/**
 * Fills a folder with exactly the files of the previous build: keeps those that it already has, links those of the
 * live site and deletes all others. If the previous build had another key, the folder stays as it is.
 *
 * @returns the files that were not found because they have been changed or deleted
 */
export async function prepareTree(task: TreeTask): Promise<string[]> {
  const size = statSync(task.manifest, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= maxInlineBytes) return prepareTreeInThread(task);
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./site-tree-thread.ts', import.meta.url), { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** Reads the manifest of the previous build; empty if it is missing or has another key. */
export function readManifest(file: string, key: string): Manifest {
  // Entries are not checked: the key covers this code, and checking 300,000 takes longer than parsing them.
  const schema = z.object({ key: z.literal(key), files: z.custom<[string, ManifestEntry][]>() });
  return new Map(readJsonFile(file, schema)?.files);
}

/**
 * Deletes all files in a folder except some, and the folders that become empty.
 *
 * @param isWanted whether a file stays, given its path in the folder
 */
export function removeFilesExcept(tree: string, isWanted: (file: string) => boolean): void {
  function clear(folder: string): boolean {
    let isEmpty = true;
    for (const entry of readdirSync(path.join(tree, folder), { withFileTypes: true })) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() ? !clear(name) : entry.isFile() && isWanted(name)) isEmpty = false;
      else if (entry.isDirectory()) rmdirSync(path.join(tree, name));
      else rmSync(path.join(tree, name));
    }
    return isEmpty;
  }
  clear('');
}

/** Does the work of `prepareTree` in the current thread. */
export function prepareTreeInThread({ tree, live, manifest, key }: TreeTask): string[] {
  const files = readManifest(manifest, key);
  mkdirSync(tree, { recursive: true });
  // Files of another site are overwritten: deleting them first slows down creating files on ext4 (recently_deleted).
  if (files.size === 0) return [];

  const missing = new Set(files.keys());
  const isAsWritten = (folder: string, file: string) => {
    const [, size, modified] = files.get(file) ?? [];
    const found = statSync(path.join(folder, file), { throwIfNoEntry: false });
    if (!found?.isFile()) return false;
    const stamp = stampOf(found);
    return stamp.size === size && stamp.modified === modified;
  };
  removeFilesExcept(tree, (file) => missing.has(file) && isAsWritten(tree, file) && missing.delete(file));
  for (const file of missing) {
    if (isAsWritten(live, file) && linkFile(path.join(live, file), path.join(tree, file)))
      missing.delete(file);
  }
  return [...missing];
}
