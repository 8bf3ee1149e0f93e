import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { linkFile, stampOf } from '#node/files/write-file.ts';

/** What a site consists of. It says nothing of where its files are: whatever has a file's stamp is that file. */
export interface Manifest {
  /** names what all pages were made from besides their articles */
  key: string;
  /** for each file its fingerprint and its stamp */
  files: Record<string, [fingerprint: string, size: number, modified: number]>;
}

/** A folder that is to become the site that a manifest describes. */
export interface TreeTask {
  tree: string;
  /** the folder that is served, which holds most of the files, if not all of them */
  live: string;
  /** the manifest's file */
  manifest: string;
  /** the key of the site that is wanted */
  key: string;
}

/** A manifest of more than so many bytes is worth a thread, so that other work goes on. */
const worthThread = 200_000;

/**
 * Makes a folder the site of the last build, and nothing else: files that are there already stay, files of the
 * live site get a second place in it, all others are taken out of it. Where the last build had another key, so
 * that nothing of it can be used, the folder is left as it is.
 *
 * @returns the files of the manifest that could not be had: somebody has changed or removed them
 */
export async function bringUpToDate(task: TreeTask): Promise<string[]> {
  const size = statSync(task.manifest, { throwIfNoEntry: false })?.size ?? 0;
  if (size < worthThread) return arrange(task);
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./site-tree-thread.ts', import.meta.url), { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** Reads a manifest; an empty one where there is none, or none with that key. */
export function readManifest(file: string, key: string): Manifest {
  try {
    const manifest: Manifest = JSON.parse(readFileSync(file, 'utf8'));
    if (manifest.key === key) return manifest;
  } catch {
    // It is missing or was cut off: everything is made anew.
  }
  return { key, files: {} };
}

/**
 * Takes files out of a folder, and folders in which nothing is left.
 *
 * @param isWanted whether a file stays; its path in the folder
 */
export function sweep(tree: string, isWanted: (file: string) => boolean): void {
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

/** What `bringUpToDate` does, in the thread that it is called in. */
export function arrange({ tree, live, manifest, key }: TreeTask): string[] {
  const { files } = readManifest(manifest, key);
  const missing = new Set(Object.keys(files));
  mkdirSync(tree, { recursive: true });
  // Folders of another site will be the new one's, and its files are written over. To take all away first costs
  // more: some file systems take long to make files when many have just been deleted (ext4's recently_deleted).
  if (missing.size === 0) return [];

  const isAsWritten = (folder: string, file: string) => {
    const [, size, modified] = files[file] ?? [];
    const found = statSync(path.join(folder, file), { throwIfNoEntry: false });
    if (!found?.isFile()) return false;
    const stamp = stampOf(found);
    return stamp.size === size && stamp.modified === modified;
  };
  sweep(tree, (file) => missing.has(file) && isAsWritten(tree, file) && missing.delete(file));
  for (const file of missing) {
    if (isAsWritten(live, file) && linkFile(path.join(live, file), path.join(tree, file)))
      missing.delete(file);
  }
  return [...missing];
}
