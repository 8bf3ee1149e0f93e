import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Lists the files in a folder recursively, following symbolic links.
 *
 * @param isListed whether a file or folder of this name is listed, by default all are
 * @returns sorted paths relative to the folder, with slashes; empty if the folder does not exist
 */
export function listFiles(folder: string, isListed: (name: string) => boolean = () => true): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(isListed)
    .sort()
    .flatMap((name) => {
      const found = statSync(path.join(folder, name), { throwIfNoEntry: false });
      if (found?.isDirectory())
        return listFiles(path.join(folder, name), isListed).map((file) => `${name}/${file}`);
      return found?.isFile() ? [name] : [];
    });
}

/** A file's path relative to a folder, with slashes on every platform. */
export function relativePath(file: string, folder: string): string {
  return path.relative(folder, file).split(path.sep).join('/');
}
