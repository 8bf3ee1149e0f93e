import { existsSync, mkdirSync, rmdirSync, statSync, unlinkSync } from 'node:fs';
import { cp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { errorCode, type FileStamp, replaceFile } from '#node/files/write-file.ts';
import { type Manifest, prepareTree, readManifest, removeFilesExcept } from './site-tree.ts';

/** A new site that is being built. The current site stays unchanged until `publish`. */
export interface SiteFolder {
  /** the folder that the new site is written to, after `ready` */
  readonly staging: string;
  /** resolves when the staging folder holds the files of the previous build */
  readonly ready: Promise<void>;
  /**
   * Keeps a file of the previous build if its fingerprint is the same. Call it after `ready`.
   *
   * @param file its path in the site
   * @param fingerprint a digest of the file's inputs
   * @returns whether the file was kept; otherwise it must be written
   */
  keep(file: string, fingerprint: string): boolean;
  /** Records a file that has been written to the staging folder. */
  record(file: string, fingerprint: string, stamp: FileStamp): void;
  /** Whether the new site has the file. */
  has(file: string): boolean;
  /** All files of the new site so far. */
  files(): [file: string, fingerprint: string][];
  /** Replaces the current site with the new one. */
  publish(): Promise<{ written: number; kept: number }>;
}

const cachePaths = (cache: string) => ({
  staging: path.join(cache, 'next'),
  old: path.join(cache, 'old'),
  manifest: path.join(cache, 'site.json'),
});

/**
 * Starts a new site. The last two sites alternate as the staging folder, so only changed files are written or linked.
 *
 * @param output the folder that is served
 * @param cache on the same file system as the output, if possible
 * @param key a digest of everything that all files depend on; a build with another key keeps no files
 */
export async function openSiteFolder(output: string, cache: string, key: string): Promise<SiteFolder> {
  const { staging, old, manifest } = cachePaths(cache);
  await recoverSite(output, cache);
  const before = readManifest(manifest, key);
  const after: Manifest = new Map();
  const kept = new Set<string>();
  const hasForeignFiles = before.size === 0 && existsSync(staging);
  const ready = prepareTree({ tree: staging, live: output, manifest, key }).then((missing) => {
    for (const file of missing) before.delete(file);
  });
  // Failures surface where the promise is awaited.
  ready.catch(() => undefined);

  return {
    staging,
    ready,
    keep(file, fingerprint) {
      const entry = before.get(file);
      if (entry?.[0] !== fingerprint) return false;
      after.set(file, entry);
      kept.add(file);
      return true;
    },
    record(file, fingerprint, { size, modified }) {
      after.set(file, [fingerprint, size, modified]);
      kept.delete(file);
    },
    has: (file) => after.has(file),
    files: () => Array.from(after, ([file, [fingerprint]]) => [file, fingerprint]),
    async publish() {
      if (hasForeignFiles) removeFilesExcept(staging, (file) => after.has(file));
      else for (const file of before.keys()) if (!after.has(file)) removeFile(staging, file);
      // Written before the swap, since it describes the new site in either folder.
      replaceFile(manifest, JSON.stringify({ key, files: [...after] }));
      mkdirSync(path.dirname(output), { recursive: true });
      await swap(staging, output, old).catch(async (error) => {
        if (!['EXDEV', 'EBUSY'].includes(errorCode(error) ?? '')) throw error;
        await replaceContent(staging, output);
      });
      return { written: after.size - kept.size, kept: kept.size };
    },
  };
}

/**
 * A folder of a new site as a site of its own, for an edition below the main one. Both are published together.
 *
 * @param name its path in the site, with a slash at the end
 */
export function subfolder(folder: SiteFolder, name: string): SiteFolder {
  return {
    ...folder,
    staging: path.join(folder.staging, name),
    keep: (file, fingerprint) => folder.keep(name + file, fingerprint),
    record: (file, fingerprint, stamp) => folder.record(name + file, fingerprint, stamp),
    has: (file) => folder.has(name + file),
    files: () =>
      folder
        .files()
        .flatMap(([file, fingerprint]) =>
          file.startsWith(name) ? [[file.slice(name.length), fingerprint] as [string, string]] : [],
        ),
  };
}

/** Deletes a file and the folders that become empty. */
function removeFile(tree: string, file: string): void {
  try {
    unlinkSync(path.join(tree, file));
    for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder))
      rmdirSync(path.join(tree, folder));
  } catch (error) {
    // The file is gone or now a folder, or the folder is not empty.
    if (!['ENOENT', 'ENOTDIR', 'EISDIR', 'EPERM', 'ENOTEMPTY', 'EEXIST'].includes(errorCode(error) ?? ''))
      throw error;
  }
}

async function swap(staging: string, output: string, old: string): Promise<void> {
  await rename(output, old).catch(ignoreMissing);
  try {
    await rename(staging, output);
  } catch (error) {
    await rename(old, output).catch(ignoreMissing);
    throw error;
  }
  await rename(old, staging).catch(ignoreMissing);
}

/** The folder, within the output folder, that a site is first copied to. */
const incomingName = '.gigawatt-incoming';

/**
 * Replaces the content of an output folder that cannot be renamed: it is mounted, or on another device. The new site
 * is copied before the old one is deleted, since the disk may fill up.
 */
async function replaceContent(staging: string, output: string): Promise<void> {
  const incoming = path.join(output, incomingName);
  mkdirSync(output, { recursive: true });
  try {
    await rm(incoming, { recursive: true, force: true });
    await cp(staging, incoming, { recursive: true });
  } catch (error) {
    await rm(incoming, { recursive: true, force: true });
    throw error;
  }
  const names = (await readdir(output)).filter((name) => name !== incomingName);
  await Promise.all(names.map((name) => rm(path.join(output, name), { recursive: true })));
  for (const name of await readdir(incoming))
    await rename(path.join(incoming, name), path.join(output, name));
  await rm(incoming, { recursive: true });
}

/** Whether a build with this cache folder has published a site. */
export function hasBuilt(cache: string): boolean {
  return existsSync(cachePaths(cache).manifest);
}

/** Completes or reverts a swap that was interrupted. */
export async function recoverSite(output: string, cache: string): Promise<void> {
  const { staging, old } = cachePaths(cache);
  // Unlike existsSync, this throws if a folder cannot be read.
  const exists = (folder: string) => statSync(folder, { throwIfNoEntry: false }) !== undefined;
  if (!exists(old)) return;
  if (!exists(output)) await rename(old, output);
  else if (!exists(staging)) await rename(old, staging);
  else await rm(old, { recursive: true });
}

function ignoreMissing(error: unknown): void {
  if (errorCode(error) !== 'ENOENT') throw error;
}
