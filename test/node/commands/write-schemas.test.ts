import { expect, test } from 'vitest';
import { schemaFiles } from '#node/commands/write-schemas.ts';
import { listFiles, readText } from '../../fixtures/source-files.ts';

const files = schemaFiles();

test.each(Object.keys(files))(
  '%s is what the schema in the code gives; else run: npm run schemas',
  (file) => {
    expect(readText(file)).toBe(files[file]);
  },
);

test('every JSON Schema that stands beside the content is made from the code', () => {
  expect(listFiles('src/content', ['.schema.json'])).toEqual(Object.keys(files).sort());
});

test('editors are told what a field is for and which fields an article must have', () => {
  const schema = JSON.parse(files['src/content/article.schema.json'] ?? '');
  expect(schema.required.toSorted()).toEqual(['category', 'publishedAt', 'sources', 'summary', 'title']);
  expect(schema.additionalProperties).toBe(false);
  for (const [name, field] of Object.entries<{ description?: string }>(schema.properties)) {
    expect.soft(field.description, name).toMatch(/\.$/);
  }
});
