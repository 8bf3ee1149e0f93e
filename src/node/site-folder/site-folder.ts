import { existsSync, mkdirSync, rmdirSync, statSync, unlinkSync } from 'node:fs';
import { cp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, type FileStamp } from '#node/files/write-file.ts';
import { bringUpToDate, type Manifest, readManifest, sweep } from './site-tree.ts';

/** A new site in the making. The old one stays whole until the new one takes its place. */
export interface SiteFolder {
  /** where it is put together, from when it is ready */
  readonly staging: string;
  /** whether nothing of an earlier build can stay */
  readonly isNew: boolean;
  /** resolves with the files of the last build that could not be had, since somebody has changed or removed them */
  readonly ready: Promise<ReadonlySet<string>>;
  /**
   * Whether a file can stay as an earlier build made it; it then stands in the new site. What is kept before the
   * folder is ready may turn out to be missing, and has to be written after all.
   *
   * @param file its path in the site
   * @param fingerprint names all that the file is made from
   */
  keep(file: string, fingerprint: string): boolean;
  /** Notes a file that has been written with `writeFileIn`. */
  record(file: string, fingerprint: string, stamp: FileStamp): void;
  /** Whether the file stands in the new site. */
  has(file: string): boolean;
  /** All files that stand in it so far, each with its fingerprint. */
  files(): [file: string, fingerprint: string][];
  /** Puts the new site in the place of the old one. */
  publish(): Promise<{ written: number; kept: number }>;
}

/** Where the parts of a site stand while it is replaced. */
const placesOf = (cache: string) => ({
  staging: path.join(cache, 'next'),
  old: path.join(cache, 'old'),
  manifest: path.join(cache, 'site.json'),
});

/**
 * Begins a new site. Two trees take turns: the one that the build before last has made becomes the site of the
 * last build first, and then, with what has changed since, the new one. So the work is that of the changes.
 *
 * @param output the folder that is served
 * @param cache the folder for what the next build need not make again, on the same file system
 * @param key names what all pages are made from besides their articles; nothing is kept from another one
 */
export async function openSiteFolder(output: string, cache: string, key: string): Promise<SiteFolder> {
  const { staging, old, manifest } = placesOf(cache);
  await recoverSite(output, cache);
  const { files: before } = readManifest(manifest, key);
  // Without a prototype: a file may be called __proto__.
  const after: Manifest['files'] = Object.create(null);
  const kept = new Set<string>();
  const isNew = Object.keys(before).length === 0;
  const isOfOther = isNew && existsSync(staging);
  const missing = new Set<string>();
  const ready = bringUpToDate({ tree: staging, live: output, manifest, key }).then((files) => {
    for (const file of files) missing.add(file);
    return missing;
  });
  // Whoever awaits it is told when it fails.
  ready.catch(() => undefined);

  return {
    staging,
    isNew,
    ready,
    keep(file, fingerprint) {
      const known = before[file];
      if (known?.[0] !== fingerprint || missing.has(file)) return false;
      after[file] = known;
      kept.add(file);
      return true;
    },
    record(file, fingerprint, { size, modified }) {
      after[file] = [fingerprint, size, modified];
      kept.delete(file);
    },
    has: (file) => Object.hasOwn(after, file),
    files: () => Object.entries(after).map(([file, [fingerprint]]) => [file, fingerprint]),
    async publish() {
      if (isOfOther) sweep(staging, (file) => Object.hasOwn(after, file));
      else for (const file of Object.keys(before)) if (!Object.hasOwn(after, file)) remove(staging, file);
      // Before the trees change places: it describes the new one, wherever that stands.
      await writeFile(`${manifest}.new`, JSON.stringify({ key, files: after } satisfies Manifest));
      await rename(`${manifest}.new`, manifest);
      mkdirSync(path.dirname(output), { recursive: true });
      await swap(staging, output, old).catch(async (error) => {
        if (!['EXDEV', 'EBUSY'].includes(codeOf(error) ?? '')) throw error;
        await replaceContent(staging, output);
      });
      return { written: Object.keys(after).length - kept.size, kept: kept.size };
    },
  };
}

/** Takes a file out of the tree, and the folders that it leaves empty. */
function remove(tree: string, file: string): void {
  try {
    unlinkSync(path.join(tree, file));
    for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder))
      rmdirSync(path.join(tree, folder));
  } catch (error) {
    // It is gone, or a folder in its place; its own folder is one of the new site's.
    if (!['ENOENT', 'ENOTDIR', 'EISDIR', 'EPERM', 'ENOTEMPTY', 'EEXIST'].includes(codeOf(error) ?? ''))
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

/** Where a site is copied to within an output folder that has to stay. */
const incomingName = '.gigawatt-incoming';

/**
 * An output folder on another device, or one that is mounted, has to stay; only its content can change. The new site
 * is copied beside the old one first: the disk may be full, and what follows needs no room.
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

/** Whether a build has written the site that belongs to a cache folder. */
export function hasBuilt(cache: string): boolean {
  return existsSync(placesOf(cache).manifest);
}

/** Finishes the change of trees when a build was stopped in the middle of it. */
export async function recoverSite(output: string, cache: string): Promise<void> {
  const { staging, old } = placesOf(cache);
  const exists = (folder: string) => statSync(folder, { throwIfNoEntry: false }) !== undefined;
  if (!exists(old)) return;
  if (!exists(output)) await rename(old, output);
  else if (!exists(staging)) await rename(old, staging);
  else await rm(old, { recursive: true });
}

function ignoreMissing(error: unknown): void {
  if (codeOf(error) !== 'ENOENT') throw error;
}
