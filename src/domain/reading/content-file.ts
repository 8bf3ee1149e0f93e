import type { z } from 'zod';
import type { SchemaGuide } from '#domain/schema/schema-guide.ts';
import { type Problem, problemsOfIssues } from './problems.ts';
import { readSource } from './read-json.ts';
import type { JsonPath, SourceFile } from './source-file.ts';

/** A file of the content folder, as text. */
export interface ContentFile {
  /** the file as the editor knows it, relative to the project */
  file: string;
  text: string;
}

/** Reads a content file by its schema: its value, or every problem that keeps it from having one. */
export function readWith<Schema extends z.ZodType>(
  { file, text }: ContentFile,
  schema: Schema,
  guide: SchemaGuide,
): { source: SourceFile; value: z.infer<Schema> | undefined; problems: Problem[] } {
  const { source, problems } = readSource(file, text, guide.knownKeys);
  if (source.value === undefined) return { source, value: undefined, problems };
  const result = schema.safeParse(source.value);
  if (result.success) return { source, value: result.data, problems };
  const described = problemsOfIssues(source, result.error.issues, (path: JsonPath) => guide.describe(path));
  return { source, value: undefined, problems: [...problems, ...described] };
}
