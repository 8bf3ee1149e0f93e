import { createProblem, type Problem } from '#domain/reading/problems.ts';
import type { SourceFile } from '#domain/reading/source-file.ts';
import { revealDifferences } from '#domain/schema/characters.ts';
import { checkSlug } from '#domain/schema/slug-checks.ts';
import { cleanSlug, slugify } from '#lib/text/slug.ts';

/** The name of a content file without its folder and extension. */
export function slugOf(file: string): string {
  return cleanSlug(file.replace(/^.*[\\/]/, '').replace(/\.(?:json|md)$/, ''));
}

/** The file name that is meant by a text in its place: a path, a URL, a title or a name with its ending. */
export function nameFrom(reference: string): string {
  const [, last = ''] = /([^/]+)\/*$/.exec(reference.trim()) ?? [];
  return slugify(last.replace(/\.(?:json|md|html)$/, ''));
}

/**
 * Checks whether the name of a content file can be an address.
 *
 * @param slug the name without folder and extension
 */
export function checkFileName(slug: string, source: SourceFile): Problem[] {
  const problems: Problem[] = [];
  if (slug !== slugify(slug) || slug === '') {
    const [extension] = /\.\w+$/.exec(source.file) ?? [];
    // Windows hides the ending that a file has, so that it is written again.
    const better = slugify(slug.replace(/(?:\.(?:json|md))+$/, ''));
    problems.push(
      createProblem(
        source,
        [],
        `the file name "${revealDifferences(slug, slugify(slug) || slug)}" is not a valid slug`,
        `Rename it to "${better || 'a-few-words'}${extension}": lower case, hyphens between words.`,
      ),
    );
  }
  const fault = checkSlug(slug);
  if (fault) problems.push(createProblem(source, [], `the file name ${fault}`, 'Rename the file.'));
  return problems;
}
