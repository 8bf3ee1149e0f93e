import { checkFileName, nameFrom, slugOf } from '#domain/checks/file-name-checks.ts';
import type { Article } from '#domain/schema/article.ts';
import { type Author, authorSchema } from '#domain/schema/author.ts';
import { authorRoles } from '#domain/schema/author-roles.ts';
import { createSchemaGuide } from '#domain/schema/schema-guide.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { foldText } from '#lib/text/find-words.ts';
import { type ContentFile, parseContentFile } from './content-file.ts';
import { createProblem, findClosest, type Problem, suggest } from './problems.ts';
import type { SourceFile } from './source-file.ts';

export interface AuthorReading {
  /** the file's name without .json */
  slug: string;
  source: SourceFile;
  /** undefined if the file breaks the schema */
  value: Author | undefined;
  problems: Problem[];
}

const guide = createSchemaGuide(authorSchema);

/** Parses the file of an author. */
export function parseAuthor(file: ContentFile): AuthorReading {
  const { source, value, problems } = parseContentFile(file, authorSchema, guide);
  const slug = slugOf(file.file);
  return { slug, source, value, problems: [...problems, ...checkFileName(slug, source)] };
}

/** Reports authors with the same name, which readers could not tell apart. */
export function findNamesakes(authors: readonly AuthorReading[]): Problem[] {
  const first = new Map<string, SourceFile>();
  return authors.flatMap(({ source, value }) => {
    if (!value) return [];
    const name = foldText(value.name);
    const other = first.get(name);
    first.set(name, other ?? source);
    if (!other) return [];
    const fix = 'Remove one of the two files, or add to one name what tells them apart.';
    return createProblem(source, ['name'], `${other.file} has the same name`, fix);
  });
}

/** Reports authors of an article who have no file. */
export function checkAuthors(
  { file, authors = {} }: { file: string; authors?: Article['authors'] },
  { authors: known = {} }: SiteContent,
  locate: (file: string) => SourceFile,
): Problem[] {
  return authorRoles.flatMap((role) =>
    (authors[role] ?? []).flatMap((slug, index) => {
      if (Object.hasOwn(known, slug)) return [];
      const name = nameFrom(slug);
      const meant = Object.hasOwn(known, name) ? name : findClosest(slug, Object.keys(known));
      const fix = meant
        ? suggest(slug, meant)
        : `Write the file authors/${name}.json with the author’s name${name === slug ? '' : `, and "${name}" here`}.`;
      return createProblem(locate(file), ['authors', role, index], `there is no author "${slug}"`, fix);
    }),
  );
}
