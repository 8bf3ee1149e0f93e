import { statSync } from 'node:fs';
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
  const folder = process.env.CONTENT || undefined;
  const files = schemaFiles(folder);
  if (!statSync(folder ?? 'src/content', { throwIfNoEntry: false })?.isDirectory()) {
    process.stderr.write(`${folder} is no folder. Set CONTENT to the folder with site.json.\n`);
    process.exit(1);
  }
  for (const [file, text] of Object.entries(files)) await writeFile(file, text);
}
