import { writeFile } from 'node:fs/promises';
import { articleSchema } from '#domain/schema/article.ts';
import { jsonSchemaOf } from '#domain/schema/schema-guide.ts';
import { siteSchema } from '#domain/schema/site.ts';

/** The JSON Schemas that editors' tools complete from, by the file that they are kept in. */
export function schemaFiles(): Record<string, string> {
  const print = (schema: object) => `${JSON.stringify(schema, null, 2)}\n`;
  return {
    'src/content/article.schema.json': print(jsonSchemaOf(articleSchema)),
    'src/content/site.schema.json': print(jsonSchemaOf(siteSchema)),
  };
}

if (import.meta.main) {
  for (const [file, text] of Object.entries(schemaFiles())) await writeFile(file, text);
}
