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

/** Writes a file into a folder that is being put together; callable from any thread. */
export function placeFile(folder: string, file: string, content: string | Uint8Array): FileStamp {
  const place = path.join(folder, file);
  const descriptor = inFolder(place, () => openAnew(place));
  try {
    writeFileSync(descriptor, typeof content === 'string' ? encode(content) : content);
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

/** In one place for all texts: to make room for each costs more than to encode it. */
function encode(text: string): Uint8Array {
  // A code unit takes three bytes at most.
  if (encoded.length < 3 * text.length) encoded = new Uint8Array(6 * text.length);
  return encoded.subarray(0, encoder.encodeInto(text, encoded).written);
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
