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

/** The files whose change gives another digest. */
async function filesThatCount(digest: () => Promise<string>): Promise<string[]> {
  const counting: string[] = [];
  for (const file of [...sources, ...others, article]) {
    const before = await digest();
    await write(file, `${textOf(file)}\n`);
    if ((await digest()) !== before) counting.push(file);
  }
  return counting;
}

test('all that decides how a site is built gives another digest of the program, the articles do not', async () => {
  expect(await filesThatCount(digests.program)).toEqual([...sources, ...others]);
});

test('what reads articles gives another digest of the reader, what only shows them does not', async () => {
  expect(await filesThatCount(digests.reader)).toEqual(sources);
});

test.each([
  ['program', 'index.html'],
  ['program', 'package.json'],
  ['program', 'package-lock.json'],
  ['reader', 'package-lock.json'],
  ['reader', reader],
] as const)('the digest of the %s cannot be made without %s', async (name, file) => {
  await rm(path.join(root, file));
  await expect(digests[name]()).rejects.toThrow(file);
});
