import type { Article } from '#domain/schema/article.ts';
import { authorRoles } from '#domain/schema/author-roles.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { createProblem, findClosest, type Problem, suggest } from './problems.ts';
import type { SourceFile } from './source-file.ts';

/** Reports authors of an article who have no file. */
export function checkAuthors(
  { file, authors = {} }: { file: string; authors?: Article['authors'] },
  { authors: known = {} }: SiteContent,
  locate: (file: string) => SourceFile,
): Problem[] {
  return authorRoles.flatMap((role) =>
    (authors[role] ?? []).flatMap((slug, index) => {
      if (Object.hasOwn(known, slug)) return [];
      const meant = findClosest(slug, Object.keys(known));
      const fix = meant ? suggest(slug, meant) : `Write authors/${slug}.json, with the author’s name.`;
      return createProblem(locate(file), ['authors', role, index], `there is no author "${slug}"`, fix);
    }),
  );
}
