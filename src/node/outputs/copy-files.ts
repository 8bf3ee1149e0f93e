import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles, relativePath } from '#node/files/list-files.ts';
import type { Outputs } from './outputs.ts';

/**
 * Copies all files of a folder into the site.
 *
 * @param root the project's folder; messages use paths relative to it
 * @param omitted files that are left out
 * @throws Error when the build makes a file with the same path
 */
export async function copyFiles(
  outputs: Outputs,
  folder: string,
  root: string,
  omitted: readonly string[] = [],
): Promise<void> {
  for (const file of listFiles(folder)) {
    if (omitted.includes(file)) continue;
    const source = path.join(folder, file);
    if (outputs.has(file)) {
      throw new Error(
        `${relativePath(source, root)} would replace /${file}, which the build makes. Rename or remove it.`,
      );
    }
    await outputs.putContent(file, readFileSync(source));
  }
}
