import {
  closeSync,
  existsSync,
  fstatSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** Detects changes to a written file without reading it. */
export interface FileStamp {
  /** in bytes */
  size: number;
  /** modification time in milliseconds */
  modified: number;
}

export function stampOf({ size, mtimeMs }: Stats): FileStamp {
  return { size, modified: mtimeMs };
}

/**
 * Writes a file and creates its parent folders. Any existing file is replaced.
 *
 * @param file relative to the folder
 * @param content strings and bytes, which are joined
 */
export function writeFileIn(folder: string, file: string, ...content: (string | Uint8Array)[]): FileStamp {
  const target = path.join(folder, file);
  const descriptor = withParentFolder(target, () => openNew(target));
  try {
    writeFileSync(descriptor, joinPieces(content));
    return stampOf(fstatSync(descriptor));
  } finally {
    closeSync(descriptor);
  }
}

/** Creates a hard link; false if that fails, for example where the file system has no hard links. */
export function linkFile(source: string, target: string): boolean {
  try {
    withParentFolder(target, () => linkSync(source, target));
    return true;
  } catch {
    return false;
  }
}

/** Hard-links a file into a folder, or copies it. Any existing file or folder is replaced. */
export function linkOrCopyFile(source: string, folder: string, file: string): FileStamp {
  const target = path.join(folder, file);
  rmSync(target, { recursive: true, force: true });
  return linkFile(source, target)
    ? stampOf(statSync(target))
    : writeFileIn(folder, file, readFileSync(source));
}

/** Deletes an existing file instead of overwriting it, since it may be a hard link into another site. */
function openNew(target: string): number {
  try {
    return openSync(target, 'wx');
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    rmSync(target, { recursive: true });
    return openSync(target, 'wx');
  }
}

const encoder = new TextEncoder();
let encoded = new Uint8Array(2 ** 16);

/** Reuses one buffer, since allocating one for each file costs more than encoding. */
function joinPieces(pieces: readonly (string | Uint8Array)[]): Uint8Array {
  // A UTF-16 code unit takes at most three bytes in UTF-8.
  const maxBytes = pieces.reduce((sum, piece) => sum + piece.length * (typeof piece === 'string' ? 3 : 1), 0);
  if (encoded.length < maxBytes) encoded = new Uint8Array(2 * maxBytes);
  let end = 0;
  for (const piece of pieces) {
    if (typeof piece === 'string') end += encoder.encodeInto(piece, encoded.subarray(end)).written;
    else {
      encoded.set(piece, end);
      end += piece.length;
    }
  }
  return encoded.subarray(0, end);
}

/** The folder that was last written to. A page's files are written in sequence. */
let existingFolder = '';

function withParentFolder<Result>(target: string, write: () => Result): Result {
  const folder = path.dirname(target);
  if (folder !== existingFolder) createFolder(folder);
  existingFolder = folder;
  try {
    return write();
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    // The folder has been deleted since.
    createFolder(folder);
    return write();
  }
}

function createFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST' && errorCode(error) !== 'ENOTDIR') throw error;
    // The previous site had a file where this one has a folder.
    let obstacle = folder;
    while (!existsSync(obstacle)) obstacle = path.dirname(obstacle);
    rmSync(obstacle);
    mkdirSync(folder, { recursive: true });
  }
}

/** Replaces a file in one step: a stopped build leaves the old content or the new, never a part of it. */
export function replaceFile(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

/** The code of a system error, such as `ENOENT`. */
export function errorCode(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
