import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { hideStack } from '#lib/hide-stack.ts';
import { hasBuilt } from './site-folder.ts';

/**
 * Checks that replacing the output folder deletes nothing but an earlier site.
 *
 * @param root the project's folder
 * @param isExpendable whether the publisher allows the folder to be emptied
 * @throws Error if the folder contains the project or the cache, or lies outside the project and contains files that
 *   no build wrote
 */
export function checkOutput(output: string, root: string, cache: string, isExpendable: boolean): void {
  if ([root, cache].some((folder) => isWithin(folder, output))) {
    throw hideStack(
      new Error(
        `The output folder ${output} contains the project itself. Choose another folder for the site.`,
      ),
    );
  }
  if (isWithin(output, root) || isExpendable || hasBuilt(cache) || !existsSync(output)) return;
  if (readdirSync(output).length > 0) {
    throw hideStack(
      new Error(
        `The output folder ${output} is outside the project and contains files that the build did not write. ` +
          'Empty it, or allow this with build.emptyOutDir or --emptyOutDir.',
      ),
    );
  }
}

function isWithin(folder: string, other: string): boolean {
  const relative = path.relative(other, folder);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
