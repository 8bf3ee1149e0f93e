import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chunkGroups, groupedFiles } from '#node/application/script-chunks.ts';

test('every file of a group exists and belongs to no other group', () => {
  expect(groupedFiles.filter((file) => !existsSync(`src/${file}`))).toEqual([]);
  const groupsOf = (file: string) => chunkGroups.filter(({ test }) => test.test(`/paper/src/${file}`));
  expect(groupedFiles.filter((file) => groupsOf(file).length !== 1)).toEqual([]);
});

test('packages and files are recognized on every platform', () => {
  const [react] = chunkGroups;
  expect(react?.test.test('C:\\paper\\node_modules\\react\\index.js')).toBe(true);
  expect(react?.test.test('C:\\paper\\src\\client\\app\\hydrate.ts')).toBe(true);
  expect(react?.test.test('/paper/node_modules/react-router/index.js')).toBe(false);
});
