import { writeFile } from 'node:fs/promises';
import { articleSchema } from '#domain/schema/article.ts';
import { catalogueSchema } from '#domain/schema/messages.ts';
import { toJsonSchema } from '#domain/schema/schema-guide.ts';
import { siteSchema } from '#domain/schema/site.ts';

/** Returns the JSON Schemas for editors, by file. */
export function schemaFiles(): Record<string, string> {
  const format = (schema: object) => `${JSON.stringify(schema, null, 2)}\n`;
  return {
    'src/content/article.schema.json': format(toJsonSchema(articleSchema)),
    'src/content/messages.schema.json': format(toJsonSchema(catalogueSchema('en'))),
    'src/content/site.schema.json': format(toJsonSchema(siteSchema)),
  };
}

if (import.meta.main) {
  for (const [file, text] of Object.entries(schemaFiles())) await writeFile(file, text);
}
