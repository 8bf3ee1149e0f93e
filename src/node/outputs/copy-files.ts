import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ContentError, type Problem } from '#domain/reading/problems.ts';
import { relativePath } from '#node/files/list-files.ts';
import { fileProblem } from '#node/reading/file-problems.ts';
import type { Outputs } from './outputs.ts';

/**
 * Copies files of a folder into the site.
 *
 * @param files their paths in the folder
 * @param root the project's folder; messages use paths relative to it
 * @throws ContentError when the build makes files with the same paths
 */
export async function copyFiles(
  outputs: Outputs,
  folder: string,
  files: readonly string[],
  root: string,
): Promise<void> {
  const problems = files
    .filter(outputs.has)
    .map((file) => inTheWay(relativePath(path.join(folder, file), root), file));
  if (problems.length > 0) throw new ContentError(problems);
  for (const file of files) await outputs.putContent(file, readFileSync(path.join(folder, file)));
}

/**
 * The problem of a file with the path of one that the build makes.
 *
 * @param source its path relative to the project
 */
export function inTheWay(source: string, file: string): Problem {
  return fileProblem(source, `would replace /${file}, which the build makes`, 'Rename or remove it.');
}
