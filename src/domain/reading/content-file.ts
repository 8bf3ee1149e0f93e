import type { z } from 'zod';
import type { SchemaGuide } from '#domain/schema/schema-guide.ts';
import { type Problem, toProblems } from './problems.ts';
import { readSource } from './read-json.ts';
import type { SourceFile } from './source-file.ts';

export interface ContentFile {
  /** relative to the project */
  file: string;
  text: string;
}

/** Parses a content file by its schema; the value is undefined if the file breaks the schema. */
export function parseContentFile<Schema extends z.ZodType>(
  { file, text }: ContentFile,
  schema: Schema,
  guide: SchemaGuide,
): { source: SourceFile; value: z.infer<Schema> | undefined; problems: Problem[] } {
  const { source, problems } = readSource(file, text, guide.knownKeys);
  if (source.value === undefined) return { source, value: undefined, problems };
  const result = schema.safeParse(source.value);
  if (result.success) return { source, value: result.data, problems };
  const schemaProblems = toProblems(source, result.error.issues, guide);
  return { source, value: undefined, problems: [...problems, ...schemaProblems] };
}
