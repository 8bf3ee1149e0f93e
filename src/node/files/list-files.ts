import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Lists the files in a folder recursively, following symbolic links.
 *
 * @returns sorted paths relative to the folder, with slashes; empty if the folder does not exist
 */
export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const found = statSync(path.join(folder, name), { throwIfNoEntry: false });
      if (found?.isDirectory()) return listFiles(path.join(folder, name)).map((file) => `${name}/${file}`);
      return found?.isFile() ? [name] : [];
    });
}

/** A file's path relative to a folder, with slashes on every platform. */
export function relativePath(file: string, folder: string): string {
  return path.relative(folder, file).split(path.sep).join('/');
}
