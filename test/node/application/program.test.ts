import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { resolveConfig } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestProgram, digestReader } from '#node/application/program.ts';

const reader = 'src/node/reading/read-articles.ts';
const sources = ['src/domain/a.ts', reader, 'package-lock.json'];
const others = ['src/client/a.ts', 'src/domain/other.ts', 'index.html', 'package.json'];
const article = 'src/content/articles/one.json';
let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'gigawatt-program-'));
  for (const file of [...sources, ...others, article]) await write(file, textOf(file));
});

const textOf = (file: string) => (file === reader ? "import '../../domain/a.ts';" : '{}');

afterEach(() => rm(root, { recursive: true }));

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), text);
}

const content = () => path.join(root, 'src/content');
const digests = {
  program: async () => {
    const config = await resolveConfig({ root, configFile: false, logLevel: 'silent' }, 'build');
    return digestProgram(config, content());
  },
  reader: async () => digestReader(root),
};

/** The files that a digest depends on. */
async function filesOfDigest(digest: () => Promise<string>): Promise<string[]> {
  const files: string[] = [];
  for (const file of [...sources, ...others, article]) {
    const before = await digest();
    await write(file, `${textOf(file)}\n`);
    if ((await digest()) !== before) files.push(file);
  }
  return files;
}

test('the digest of the program depends on sources, packages and configuration, but not on articles', async () => {
  expect(await filesOfDigest(digests.program)).toEqual([...sources, ...others]);
});

test('hidden files are no part of the program', async () => {
  const before = await digests.program();
  await write('src/content/.DS_Store', 'view');
  await write('src/content/articles/~$one.json', 'lock');
  expect(await digests.program()).toBe(before);
});

test('the digest of the reader depends only on the code that reads articles', async () => {
  expect(await filesOfDigest(digests.reader)).toEqual(sources);
});

test.each([
  ['program', 'index.html'],
  ['program', 'package.json'],
  ['program', 'package-lock.json'],
  ['reader', 'package-lock.json'],
  ['reader', reader],
] as const)('the digest of the %s needs %s', async (name, file) => {
  await rm(path.join(root, file));
  await expect(digests[name]()).rejects.toThrow(file);
});
