import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { listFiles } from '#node/files/list-files.ts';
import { listArticles } from '#node/reading/content-folder.ts';
import { root } from '../../fixtures/source-files.ts';

// File systems list a folder in any order.
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const readdirSync = (...parameters: unknown[]) =>
    (fs.readdirSync as (...all: unknown[]) => unknown[])(...parameters).toReversed();
  return { ...fs, readdirSync };
});

test('files are listed in the same order on every file system', () => {
  const files = listFiles(path.join(root, 'src/lib'));
  expect(files.length).toBeGreaterThan(10);
  expect(files).toEqual(files.toSorted());
  const articles = listArticles(path.join(root, 'src/content'), root);
  expect(articles.length).toBeGreaterThan(10);
  expect(articles).toEqual(articles.toSorted());
});
