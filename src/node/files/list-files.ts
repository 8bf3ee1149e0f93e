import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Lists the files within a folder, at any depth and behind symbolic links.
 *
 * @returns their paths relative to the folder, with slashes, in an order that does not depend on the file system; none
 *   where there is no folder
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

/** A file's path relative to a folder, mostly the project's, with slashes on every system. */
export function relativePath(file: string, folder: string): string {
  return path.relative(folder, file).split(path.sep).join('/');
}
