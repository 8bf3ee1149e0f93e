import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from './write-file.ts';

/** The locks of this process, by their files: its own number in a file of another run says nothing. */
const held = new Set<string>();

/**
 * Keeps other builds out of a folder until it is released, or until this process has ended.
 *
 * @param folder the cache of an output folder; it is made when there is none
 * @returns a function that releases it
 * @throws Error when another build holds it
 */
export function lockFolder(folder: string): () => void {
  const file = path.join(folder, 'lock');
  mkdirSync(folder, { recursive: true });
  if (!create(file)) {
    const holder = Number(readFileSync(file, 'utf8'));
    if (isRunning(holder, file)) {
      throw new Error(
        `Another build (process ${holder}) is writing the same site. Wait until it has ended; if there is none, delete ${file}.`,
      );
    }
    // What it left behind is put right by whoever comes next.
    rmSync(file, { force: true });
    if (!create(file)) return lockFolder(folder);
  }
  held.add(file);
  return () => {
    held.delete(file);
    rmSync(file, { force: true });
  };
}

/** Whether the file is new: of two that try, one succeeds. */
function create(file: string): boolean {
  try {
    const descriptor = openSync(file, 'wx');
    writeSync(descriptor, String(process.pid));
    closeSync(descriptor);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function isRunning(holder: number, file: string): boolean {
  if (holder === process.pid) return held.has(file);
  // A lock without a number is just being made, or its maker was stopped in that moment.
  if (!Number.isInteger(holder) || holder <= 0) return false;
  try {
    process.kill(holder, 0);
    return true;
  } catch (error) {
    // It runs, but belongs to somebody else.
    return codeOf(error) === 'EPERM';
  }
}
