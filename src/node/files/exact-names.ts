import { readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Creates a function that says whether a folder has a file under exactly this path. The disks of macOS and Windows find
 * files under other spellings too, hosts do not. Each folder is listed once.
 *
 * @param list lists the names in a folder
 */
export function createExactNames(
  folder: string,
  list: (folder: string) => readonly string[] = (within) => readdirSync(within),
): (file: string) => boolean {
  const listed = new Map<string, ReadonlySet<string>>();
  function namesIn(within: string): ReadonlySet<string> {
    const known = listed.get(within) ?? new Set(list(within));
    listed.set(within, known);
    return known;
  }
  return (file) => {
    const names = file.split('/').filter((name) => name !== '');
    try {
      return names.every((name, index) => namesIn(path.join(folder, ...names.slice(0, index))).has(name));
    } catch {
      // A folder that does not exist.
      return false;
    }
  };
}
