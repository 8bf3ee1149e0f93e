import { readFileSync } from 'node:fs';
import path from 'node:path';
import { relativePath } from '#node/files/list-files.ts';
import type { Outputs } from './outputs.ts';

/**
 * Copies files of a folder into the site.
 *
 * @param files their paths in the folder
 * @param root the project's folder; messages use paths relative to it
 * @throws Error when the build makes a file with the same path
 */
export async function copyFiles(
  outputs: Outputs,
  folder: string,
  files: readonly string[],
  root: string,
): Promise<void> {
  for (const file of files) {
    const source = path.join(folder, file);
    if (outputs.has(file)) {
      throw new Error(
        `${relativePath(source, root)} would replace /${file}, which the build makes. Rename or remove it.`,
      );
    }
    await outputs.putContent(file, readFileSync(source));
  }
}
