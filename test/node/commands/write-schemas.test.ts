import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { schemaFiles } from '#node/commands/write-schemas.ts';
import { listFiles, readText } from '../../fixtures/source-files.ts';

const files = schemaFiles();

test.each(Object.keys(files))('%s is up to date; if not, run npm run schemas', (file) => {
  expect(readText(file)).toBe(files[file]);
});

test('every JSON Schema beside the content is generated from the code', () => {
  expect(listFiles('src/content', ['.schema.json'])).toEqual(Object.keys(files).sort());
});

test('the variable CONTENT names the folder that the schemas are written to', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-schemas-'));
  const command = path.join(import.meta.dirname, '../../../src/node/commands/write-schemas.ts');
  execFileSync(process.execPath, [command], { env: { ...process.env, CONTENT: folder } });
  expect((await readdir(folder)).sort()).toEqual(
    Object.keys(files)
      .map((file) => path.basename(file))
      .sort(),
  );
  const text = await readFile(path.join(folder, 'article.schema.json'), 'utf8');
  expect(text).toBe(files['src/content/article.schema.json']);
  await rm(folder, { recursive: true });
});

test('the schema of articles describes every field and lists the required ones', () => {
  const schema = JSON.parse(files['src/content/article.schema.json'] ?? '');
  expect(schema.required.toSorted()).toEqual(['category', 'publishedAt', 'summary', 'title']);
  expect(schema.additionalProperties).toBe(false);
  for (const [name, field] of Object.entries<{ description?: string }>(schema.properties)) {
    expect.soft(field.description, name).toMatch(/\.$/);
  }
});

test('a folder that does not exist is named in one line', () => {
  const command = path.join(import.meta.dirname, '../../../src/node/commands/write-schemas.ts');
  const env = { ...process.env, CONTENT: '/nowhere/paper' };
  const { status, stderr } = spawnSync(process.execPath, [command], { env, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toBe('/nowhere/paper is no folder. Set CONTENT to the folder with site.json.\n');
});
