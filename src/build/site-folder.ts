import {
  closeSync,
  existsSync,
  fstatSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { cp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What tells, without reading it, whether a file is still the one that was written. */
export interface FileStamp {
  /** in bytes */
  size: number;
  /** in milliseconds */
  modified: number;
}

/** A new site in the making. The old one stays whole until the new one takes its place. */
export interface SiteFolder {
  /** where it is put together */
  readonly staging: string;
  /**
   * Whether a file can stay as an earlier build made it; it then stands in the new site.
   *
   * @param file its path in the site
   * @param fingerprint names all that the file is made from
   */
  keep(file: string, fingerprint: string): boolean;
  /** Notes a file that has been written with `placeFile`. */
  record(file: string, fingerprint: string, stamp: FileStamp): void;
  /** Whether the file stands in the new site. */
  has(file: string): boolean;
  /** Puts the new site in the place of the old one. */
  publish(): Promise<{ written: number; kept: number }>;
  /** Gives the new site up. */
  abandon(): Promise<void>;
}

/** For each file of the site: its fingerprint and its stamp. */
type Manifest = Record<string, [fingerprint: string, size: number, modified: number]>;

/** Where the parts of a site stand while it is replaced. */
const placesOf = (cache: string) => ({
  staging: path.join(cache, 'next'),
  old: path.join(cache, 'old'),
  manifest: path.join(cache, 'site.json'),
});

/**
 * Begins a new site.
 *
 * @param output the folder that is served
 * @param cache the folder for what the next build need not make again, on the same file system
 */
export async function openSiteFolder(output: string, cache: string): Promise<SiteFolder> {
  const { staging, old, manifest: manifestFile } = placesOf(cache);
  await recoverSite(output, cache);
  await rm(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  const before = readManifest(manifestFile);
  const after: Manifest = {};
  const kept = new Set<string>();

  return {
    staging,
    keep(file, fingerprint) {
      const known = before[file];
      if (known?.[0] !== fingerprint) return false;
      const [, size, modified] = known;
      const source = path.join(output, file);
      const found = statSync(source, { throwIfNoEntry: false });
      // What somebody else has changed since is made anew.
      if (!found?.isFile() || found.size !== size || found.mtimeMs !== modified) return false;
      if (!link(source, path.join(staging, file))) return false;
      after[file] = known;
      kept.add(file);
      return true;
    },
    record(file, fingerprint, { size, modified }) {
      after[file] = [fingerprint, size, modified];
      kept.delete(file);
    },
    has: (file) => Object.hasOwn(after, file),
    async publish() {
      // The manifest names the files of one site; between the two renames it names none.
      await rm(manifestFile, { force: true });
      mkdirSync(path.dirname(output), { recursive: true });
      await swap(staging, output, old).catch(async (error) => {
        if (!['EXDEV', 'EBUSY'].includes(error.code)) throw error;
        await replaceContent(staging, output);
      });
      await writeFile(manifestFile, JSON.stringify(after));
      await rm(old, { recursive: true, force: true });
      return { written: Object.keys(after).length - kept.size, kept: kept.size };
    },
    abandon: () => rm(staging, { recursive: true, force: true }),
  };
}

async function swap(staging: string, output: string, old: string): Promise<void> {
  await rename(output, old).catch(ignoreMissing);
  try {
    await rename(staging, output);
  } catch (error) {
    await rename(old, output).catch(ignoreMissing);
    throw error;
  }
}

/** An output folder on another device, or one that is mounted, has to stay; only its content can change. */
async function replaceContent(staging: string, output: string): Promise<void> {
  mkdirSync(output, { recursive: true });
  const names = await readdir(output);
  await Promise.all(names.map((name) => rm(path.join(output, name), { recursive: true })));
  await cp(staging, output, { recursive: true });
  await rm(staging, { recursive: true });
}

/**
 * Makes sure that replacing the output folder deletes nothing but a site.
 *
 * @param root the project's folder
 * @param isExpendable whether the publisher has said that the folder may be emptied
 * @throws Error when the folder holds the project or the cache, or files outside the project that no build of
 *   it has put there
 */
export function checkOutput(output: string, root: string, cache: string, isExpendable: boolean): void {
  if ([root, cache].some((folder) => isWithin(folder, output))) {
    throw new Error(
      `The output folder ${output} holds the project itself. Give the site a folder of its own.`,
    );
  }
  const isKnown = existsSync(placesOf(cache).manifest);
  if (isWithin(output, root) || isExpendable || isKnown || !existsSync(output)) return;
  if (readdirSync(output).length > 0) {
    throw new Error(
      `The output folder ${output} lies outside the project and holds files that the build did not put there. ` +
        'Empty it, or allow that with build.emptyOutDir or --emptyOutDir.',
    );
  }
}

function isWithin(folder: string, other: string): boolean {
  const way = path.relative(other, folder);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/** Brings back the old site when a build was stopped just between taking it away and putting the new one there. */
export async function recoverSite(output: string, cache: string): Promise<void> {
  const { old } = placesOf(cache);
  if (!statSync(old, { throwIfNoEntry: false })) return;
  if (statSync(output, { throwIfNoEntry: false })) await rm(old, { recursive: true, force: true });
  else await rename(old, output);
}

/** Writes a file into a folder that is being put together; callable from any thread. */
export function placeFile(folder: string, file: string, content: string | Uint8Array): FileStamp {
  const place = path.join(folder, file);
  const descriptor = inFolder(place, () => openAnew(place));
  try {
    writeFileSync(descriptor, typeof content === 'string' ? encode(content) : content);
    const { size, mtimeMs } = fstatSync(descriptor);
    return { size, modified: mtimeMs };
  } finally {
    closeSync(descriptor);
  }
}

/** What stands there may be a link to a file of the old site, and is not written into. */
function openAnew(place: string): number {
  try {
    return openSync(place, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    rmSync(place);
    return openSync(place, 'wx');
  }
}

const encoder = new TextEncoder();
let encoded = new Uint8Array(2 ** 16);

/** In one place for all texts: to make room for each costs more than to encode it. */
function encode(text: string): Uint8Array {
  // A code unit takes three bytes at most.
  if (encoded.length < 3 * text.length) encoded = new Uint8Array(6 * text.length);
  return encoded.subarray(0, encoder.encodeInto(text, encoded).written);
}

/** Hard links take neither time nor room; not every file system has them. */
function link(source: string, place: string): boolean {
  try {
    inFolder(place, () => linkSync(source, place));
    return true;
  } catch {
    rmSync(place, { force: true });
    return false;
  }
}

/** The folder that was made last: a page's files are made one after the other. */
let present = '';

function inFolder<Result>(place: string, write: () => Result): Result {
  const folder = path.dirname(place);
  if (folder !== present) mkdirSync(folder, { recursive: true });
  present = folder;
  try {
    return write();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    // It has been taken away since.
    mkdirSync(folder, { recursive: true });
    return write();
  }
}

function readManifest(file: string): Manifest {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
