import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { hasBuilt } from './site-folder.ts';

/**
 * Makes sure that replacing the output folder deletes nothing but a site.
 *
 * @param root the project's folder
 * @param isExpendable whether the publisher has said that the folder may be emptied
 * @throws Error when the folder holds the project or the cache, or files outside the project that no build of
 *   it has put there
 */
export function checkOutput(output: string, root: string, cache: string, isExpendable: boolean): void {
  if ([root, cache].some((folder) => isWithin(folder, output))) {
    throw new Error(
      `The output folder ${output} holds the project itself. Give the site a folder of its own.`,
    );
  }
  if (isWithin(output, root) || isExpendable || hasBuilt(cache) || !existsSync(output)) return;
  if (readdirSync(output).length > 0) {
    throw new Error(
      `The output folder ${output} lies outside the project and holds files that the build did not put there. ` +
        'Empty it, or allow that with build.emptyOutDir or --emptyOutDir.',
    );
  }
}

function isWithin(folder: string, other: string): boolean {
  const way = path.relative(other, folder);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}
