import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles, relativePath } from '#node/files/list-files.ts';
import type { Outputs } from './outputs.ts';

/**
 * Copies all files of a folder into the site.
 *
 * @param root the project's folder, which messages are relative to
 * @throws Error when a file has the path of one that the build makes
 */
export async function copyFiles(outputs: Outputs, folder: string, root: string): Promise<void> {
  for (const file of listFiles(folder)) {
    const source = path.join(folder, file);
    if (outputs.has(file)) {
      throw new Error(
        `${relativePath(source, root)} would replace /${file}, which the build makes. Rename or remove it.`,
      );
    }
    await outputs.putContent(file, readFileSync(source));
  }
}
