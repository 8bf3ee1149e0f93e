import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from './write-file.ts';

/** Lock files that this process holds. A stale lock may contain the same process id. */
const held = new Set<string>();

/**
 * Locks a folder against other builds until it is released or this process ends.
 *
 * @param folder the cache folder of an output folder; created if missing
 * @returns a function that releases the lock
 * @throws Error if another build holds the lock
 */
export function lockFolder(folder: string): () => void {
  const file = path.join(folder, 'lock');
  mkdirSync(folder, { recursive: true });
  if (!create(file)) {
    const holder = Number(readFileSync(file, 'utf8'));
    if (isRunning(holder, file)) {
      throw new Error(
        `Another build (process ${holder}) is writing the same site. Wait until it ends. If no build is running, delete ${file}.`,
      );
    }
    rmSync(file, { force: true });
    if (!create(file)) return lockFolder(folder);
  }
  held.add(file);
  return () => {
    held.delete(file);
    rmSync(file, { force: true });
  };
}

/** Creates the lock file; false if it exists. Only one of two concurrent calls succeeds. */
function create(file: string): boolean {
  try {
    const descriptor = openSync(file, 'wx');
    writeSync(descriptor, String(process.pid));
    closeSync(descriptor);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function isRunning(holder: number, file: string): boolean {
  if (holder === process.pid) return held.has(file);
  // The build was stopped before it wrote its process id.
  if (!Number.isInteger(holder) || holder <= 0) return false;
  try {
    process.kill(holder, 0);
    return true;
  } catch (error) {
    // It is running, but belongs to another user.
    return errorCode(error) === 'EPERM';
  }
}
