import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { digestModule } from '#node/application/module-digest.ts';
import { root } from '../../fixtures/source-files.ts';

let project: string;

beforeEach(async () => {
  project = await mkdtemp(path.join(tmpdir(), 'gigawatt-digest-'));
});

afterEach(() => rm(project, { recursive: true }));

async function write(files: Record<string, string>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(project, file)), { recursive: true });
    await writeFile(path.join(project, file), text);
  }
}

describe('the digest of a module', () => {
  const digest = () => digestModule(project, 'main.ts');

  beforeEach(() =>
    write({
      'package.json': '{ "imports": { "#lib/*": "./src/lib/*" } }',
      'node_modules/colours/package.json': '{ "version": "1.0.0" }',
      'src/main.ts':
        "import 'node:fs'; import { a } from './a.ts'; import type { T } from './types.ts'; import { c } from 'colours/main'; export const t: T = a + c;",
      'src/a.ts': "export { b as a } from '#lib/b.ts'; export const later = () => import('./later.ts');",
      'src/lib/b.ts': 'export const b = 1;',
      'src/later.ts': 'export const c = 1;',
      'src/types.ts': 'export type T = number;',
      'src/other.ts': 'export const other = 1;',
    }),
  );

  test.each([
    ['the module itself', 'src/main.ts', 'export const t = 2;'],
    ['a module that an import re-exports', 'src/lib/b.ts', 'export const b = 2;'],
    ['a module that is imported dynamically', 'src/later.ts', 'export const c = 2;'],
    ['the version of a package', 'node_modules/colours/package.json', '{ "version": "1.0.1" }'],
  ])('changes with %s', async (_name, file, text) => {
    const before = digest();
    await write({ [file]: text });
    expect(digest()).not.toBe(before);
  });

  test.each([
    ['only types', 'src/types.ts'],
    ['a module that is not imported', 'src/other.ts'],
  ])('stays the same when %s change', async (_name, file) => {
    const before = digest();
    await write({ [file]: 'export type T = 1;' });
    expect(digest()).toBe(before);
  });

  test('does not depend on the project’s location', async () => {
    const before = digest();
    const moved = `${project}-moved`;
    await cp(project, moved, { recursive: true });
    expect(digestModule(moved, 'main.ts')).toBe(before);
    await rm(moved, { recursive: true });
  });

  test('throws for a missing file', () => {
    expect(() => digestModule(project, 'missing.ts')).toThrow(/missing\.ts/);
  });
});

test('share images are drawn again when their size changes', async () => {
  await symlink(path.join(root, 'node_modules'), path.join(project, 'node_modules'));
  await cp(path.join(root, 'package.json'), path.join(project, 'package.json'));
  for (const wing of ['domain', 'lib', 'node'])
    await cp(path.join(root, 'src', wing), path.join(project, 'src', wing), { recursive: true });
  const digest = () => digestModule(project, 'node/images/share-tasks.ts');
  const before = digest();
  expect(before).toBe(digestModule(root, 'node/images/share-tasks.ts'));
  const file = path.join(project, 'src/domain/addresses/paths.ts');
  const text = await readFile(file, 'utf8');
  expect(text).toContain('height: 630');
  await writeFile(file, text.replace('height: 630', 'height: 600'));
  expect(digest()).not.toBe(before);
});
