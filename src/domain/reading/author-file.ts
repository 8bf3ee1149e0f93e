import { type Author, authorSchema } from '#domain/schema/author.ts';
import { createSchemaGuide } from '#domain/schema/schema-guide.ts';
import { type ContentFile, parseContentFile } from './content-file.ts';
import { checkFileName, slugOf } from './file-name-checks.ts';
import { createProblem, type Problem } from './problems.ts';
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
    const other = first.get(value.name);
    first.set(value.name, other ?? source);
    if (!other) return [];
    const fix = 'Remove one of the two files, or add to one name what tells them apart.';
    return createProblem(source, ['name'], `${other.file} has the same name`, fix);
  });
}
