import type { Catalogue } from '#domain/messages/catalogues.ts';
import { catalogueSchema } from '#domain/schema/messages.ts';
import { createSchemaGuide } from '#domain/schema/schema-guide.ts';
import { isLanguageTag } from '#lib/text/languages.ts';
import { type ContentFile, parseContentFile } from './content-file.ts';
import { createProblem, type Problem } from './problems.ts';
import type { SourceFile } from './source-file.ts';

/**
 * Parses a paper's own catalogue.
 *
 * @param language the file's name, a BCP 47 tag
 */
export function parseCatalogue(
  file: ContentFile,
  language: string,
): { source: SourceFile; value: Catalogue | undefined; problems: Problem[] } {
  const isTag = isLanguageTag(language);
  const schema = catalogueSchema(isTag ? language : 'en');
  const { source, value, problems } = parseContentFile(file, schema, createSchemaGuide(schema));
  if (!isTag) {
    const fix = 'Name it after its language, such as messages/sw.json.';
    return {
      source,
      value: undefined,
      problems: [createProblem(source, [], 'is not named after a language', fix)],
    };
  }
  if (!value) return { source, value, problems };
  const { $schema: _, ...messages } = value;
  return { source, value: messages as Catalogue, problems };
}
