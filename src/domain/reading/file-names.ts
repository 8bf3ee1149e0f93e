import { revealDifferences } from '#domain/schema/characters.ts';
import { checkSlug } from '#domain/schema/slug-checks.ts';
import { slugify } from '#lib/text/slug.ts';
import { createProblem, type Problem } from './problems.ts';
import type { SourceFile } from './source-file.ts';

/**
 * Checks the name of a file that has a page.
 *
 * @param slug the name without its ending
 */
export function checkFileName(slug: string, source: SourceFile): Problem[] {
  const problems: Problem[] = [];
  if (slug !== slugify(slug) || slug === '') {
    problems.push(
      createProblem(
        source,
        [],
        `the file name "${revealDifferences(slug, slugify(slug) || slug)}" is not a valid slug`,
        `Rename it to "${slugify(slug) || 'a-few-words'}.json": lower case, hyphens between words.`,
      ),
    );
  }
  const fault = checkSlug(slug);
  if (fault) problems.push(createProblem(source, [], `the file name ${fault}`, 'Rename the file.'));
  return problems;
}
