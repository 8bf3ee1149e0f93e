import { findOwnPage } from '#domain/pages/site-links.ts';
import { createProblem, type Problem } from '#domain/reading/problems.ts';
import type { SourceFile } from '#domain/reading/source-file.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { checkInternalLinks, type InternalLink, type LinkTargets } from './internal-links.ts';

/**
 * Checks the links in `navigation` and `footer`: pages that exist, each once, and names of those that have no title.
 *
 * @param targets what links can lead to
 * @param isChecked whether a link is to be checked
 */
export function checkSiteLinks(
  source: SourceFile,
  site: SiteContent,
  targets: LinkTargets,
  isChecked: (link: InternalLink) => boolean,
): Problem[] {
  return (['navigation', 'footer'] as const).flatMap((list) => {
    const links = site[list] ?? [];
    return links.flatMap(({ name, href }, index) => {
      const link = { path: [list, index, 'href'], href };
      if (links.findIndex((other) => other.href === href) < index)
        return createProblem(source, link.path, 'is already in this list', 'Remove one of the two.');
      const isPath = href.startsWith('/');
      const problems = isPath && isChecked(link) ? checkInternalLinks([link], targets, () => source) : [];
      if (problems.length > 0 || name !== undefined || findOwnPage({ href }, site)) return problems;
      const fix = 'Add it: only pages in the folder “pages” have a title of their own.';
      return createProblem(source, [list, index, 'name'], 'is missing', fix);
    });
  });
}
