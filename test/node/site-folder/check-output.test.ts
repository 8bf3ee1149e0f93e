import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkOutput } from '#node/site-folder/check-output.ts';
import { openSiteFolder } from '#node/site-folder/site-folder.ts';

let root: string;
let output: string;
let cache: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'gigawatt-output-'));
  output = path.join(root, 'sites/dist');
  cache = path.join(root, 'cache');
});

afterEach(() => rm(root, { recursive: true }));

const check = (isExpendable = false) => checkOutput(output, path.join(root, 'project'), cache, isExpendable);

test('an output folder must not contain the project or the cache', () => {
  expect(() => checkOutput(root, path.join(root, 'project'), cache, true)).toThrow(
    /contains the project itself/,
  );
  expect(() => checkOutput(root, root, cache, true)).toThrow(/Choose another folder/);
});

test('an output folder may be missing or empty', async () => {
  expect(() => check()).not.toThrow();
  await mkdir(output, { recursive: true });
  expect(() => check()).not.toThrow();
});

test('an output folder outside the project is not replaced when it contains other files', async () => {
  await mkdir(output, { recursive: true });
  await writeFile(path.join(output, 'letter.txt'), 'mine');
  expect(() => check()).toThrow(/emptyOutDir/);
  expect(() => check(true)).not.toThrow();
  try {
    check();
  } catch (error) {
    // As builds print it: no publisher needs a stack trace.
    expect(inspect(error)).toMatch(/^The output folder .* --emptyOutDir\.$/);
  }
});

test('an output folder is replaced when an earlier build wrote it or when it is inside the project', async () => {
  const folder = await openSiteFolder(output, cache, 'key');
  await folder.ready;
  await folder.publish();
  expect(() => check()).not.toThrow();
  await rm(cache, { recursive: true });
  expect(() => checkOutput(output, path.dirname(path.dirname(output)), cache, false)).not.toThrow();
});
