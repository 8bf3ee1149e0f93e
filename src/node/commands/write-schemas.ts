import { writeFile } from 'node:fs/promises';
import { articleSchema } from '#domain/schema/article.ts';
import { authorSchema } from '#domain/schema/author.ts';
import { catalogueSchema } from '#domain/schema/messages.ts';
import { toJsonSchema } from '#domain/schema/schema-guide.ts';
import { siteSchema } from '#domain/schema/site.ts';

/**
 * Returns the JSON Schemas for editors.
 *
 * @param folder the content folder they are written to
 * @returns their texts by file
 */
export function schemaFiles(folder = 'src/content'): Record<string, string> {
  const format = (schema: object) => `${JSON.stringify(schema, null, 2)}\n`;
  return {
    [`${folder}/article.schema.json`]: format(toJsonSchema(articleSchema)),
    [`${folder}/author.schema.json`]: format(toJsonSchema(authorSchema)),
    [`${folder}/messages.schema.json`]: format(toJsonSchema(catalogueSchema('en'))),
    [`${folder}/site.schema.json`]: format(toJsonSchema(siteSchema)),
  };
}

if (import.meta.main) {
  // As for a build. npm runs scripts in the project's folder, so a relative path starts there.
  const files = schemaFiles(process.env.CONTENT || undefined);
  for (const [file, text] of Object.entries(files)) await writeFile(file, text);
}
