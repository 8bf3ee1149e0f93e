import { ownPath, parsePath } from '#domain/addresses/paths.ts';
import type { OwnPage } from '#domain/edition/own-page.ts';
import { lineOf } from '#domain/reading/own-page-file.ts';
import { createProblem, type Problem } from '#domain/reading/problems.ts';
import { checkInternalLinks, type InternalLink, type LinkTargets } from './internal-links.ts';

/**
 * Checks the paper's own pages against everything else: addresses that are taken, and links that lead nowhere.
 *
 * @param targets what links can lead to
 * @param isChecked whether a link is to be checked
 */
export function checkOwnPages(
  pages: readonly OwnPage[],
  targets: LinkTargets,
  isChecked: (link: InternalLink) => boolean,
): Problem[] {
  return pages.flatMap(({ slug, file, links }) => {
    const path = ownPath(slug);
    const isTaken =
      parsePath(path)?.kind !== 'own' || targets.isFile(`/${slug}`) || targets.isFile(`/${slug}/`);
    return [
      ...(isTaken && slug !== ''
        ? [
            createProblem(
              lineOf(file, 1),
              [],
              `its address, ${decodeURI(path)}, is that of other pages or files of this paper`,
              'Rename the file.',
            ),
          ]
        : []),
      ...links.flatMap(({ line, href }) => {
        const link = { path: [], href };
        if (!isChecked(link)) return [];
        return checkInternalLinks([link], targets, () => lineOf(file, line));
      }),
    ];
  });
}
