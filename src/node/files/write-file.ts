import {
  closeSync,
  existsSync,
  fstatSync,
  linkSync,
  mkdirSync,
  openSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** What tells, without reading it, whether a file is still the one that was written. */
export interface FileStamp {
  /** in bytes */
  size: number;
  /** in milliseconds */
  modified: number;
}

export function stampOf({ size, mtimeMs }: Stats): FileStamp {
  return { size, modified: mtimeMs };
}

/**
 * Writes a file into a folder that is being put together; callable from any thread.
 *
 * @param content its pieces, one after the other
 */
export function placeFile(folder: string, file: string, ...content: (string | Uint8Array)[]): FileStamp {
  const place = path.join(folder, file);
  const descriptor = inFolder(place, () => openAnew(place));
  try {
    writeFileSync(descriptor, joinPieces(content));
    return stampOf(fstatSync(descriptor));
  } finally {
    closeSync(descriptor);
  }
}

/** Gives a file a second place. Hard links take neither time nor room; not every file system has them. */
export function linkFile(source: string, place: string): boolean {
  try {
    inFolder(place, () => linkSync(source, place));
    return true;
  } catch {
    return false;
  }
}

/** What stands there may be a link to a file of another site, and is not written into. */
function openAnew(place: string): number {
  try {
    return openSync(place, 'wx');
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    rmSync(place, { recursive: true });
    return openSync(place, 'wx');
  }
}

const encoder = new TextEncoder();
let encoded = new Uint8Array(2 ** 16);

/** In one place for all files: to make room for each costs more than to encode it. */
function joinPieces(pieces: readonly (string | Uint8Array)[]): Uint8Array {
  // A code unit takes three bytes at most.
  const room = pieces.reduce((sum, piece) => sum + piece.length * (typeof piece === 'string' ? 3 : 1), 0);
  if (encoded.length < room) encoded = new Uint8Array(2 * room);
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

/** The folder that was made last: a page's files are made one after the other. */
let present = '';

function inFolder<Result>(place: string, write: () => Result): Result {
  const folder = path.dirname(place);
  if (folder !== present) makeFolder(folder);
  present = folder;
  try {
    return write();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    // It has been taken away since.
    makeFolder(folder);
    return write();
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST' && codeOf(error) !== 'ENOTDIR') throw error;
    // A file of the site before stands where a folder is now.
    let inTheWay = folder;
    while (!existsSync(inTheWay)) inTheWay = path.dirname(inTheWay);
    rmSync(inTheWay);
    mkdirSync(folder, { recursive: true });
  }
}

/** What the system calls an error. */
export function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
