import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { glob, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { explainDiskFault } from '#node/pipeline/disk-faults.ts';
import { buildContent, createContent } from '../../fixtures/sites/build.ts';
import { readAllFiles } from '../../fixtures/sites/read-all-files.ts';

const now = new Date('2026-11-23T12:00:00Z');
const story = 'amd-meta-six-gigawatts-mi450';
let folder: string;
let content: string;
let before: Awaited<ReturnType<typeof readAllFiles>>;
const within = (name: string) => path.join(folder, name);
const build = () => buildContent(content, within('site'), { now, cache: within('cache') });

/** The manifest of the site, in its cache. */
async function findManifest(): Promise<string> {
  const [manifest] = await Array.fromAsync(glob(path.join(within('cache'), '*/site.json')));
  if (!manifest) throw new Error('The build has cached nothing.');
  return manifest;
}

/** The message of a failing build, which must leave the site unchanged. */
async function failureMessage(): Promise<string> {
  const message = await build().then(
    () => 'It did not fail.',
    (error: Error) => error.message,
  );
  expect(await readAllFiles(within('site'))).toEqual(before);
  return message;
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-faults-'));
  content = await createContent(folder, 'content', [story]);
  await build();
  before = await readAllFiles(within('site'));
});

afterAll(() => rm(folder, { recursive: true }));

test.skipIf(!existsSync('/dev/full'))(
  'a full disk is reported in a sentence and leaves the site unchanged',
  async () => {
    const file = `${await findManifest()}.new`;
    await symlink('/dev/full', file);
    const message = await failureMessage();
    await rm(file);
    expect(message).toMatch(
      /^The disk is full\. Free some space, and build again\. The existing site is unchanged\.\n {2}ENOSPC/,
    );
    await build();
    expect(await readAllFiles(within('site'))).toEqual(before);
  },
);

test('unreadable files are all reported at once, before anything is written', async () => {
  const pathOf = (name: string) => path.join(content, 'articles', `${name}.json`);
  const names = ['bytes', 'loop', 'missing', 'large', 'pipe'];
  await writeFile(pathOf('bytes'), Buffer.from('{"title":"caf\xe9"}', 'latin1'));
  await symlink(pathOf('loop'), pathOf('loop'));
  await symlink('/nowhere', pathOf('missing'));
  await writeFile(pathOf('large'), ' '.repeat(2 ** 19 + 1));
  execFileSync('mkfifo', [pathOf('pipe')]);
  const message = await failureMessage();
  await Promise.all(names.map((name) => rm(pathOf(name))));
  const problem = (name: string) => message.split('\n\n').find((text) => text.includes(`/${name}.json:1:`));
  expect(problem('bytes')).toContain(
    'is not UTF-8 text: the byte E9 stands here, in Windows-1252 é (U+00E9)\n  → Save it as UTF-8.',
  );
  expect(problem('loop')).toContain('is a link that leads back to itself');
  expect(problem('missing')).toContain('is a link to a file that does not exist');
  expect(problem('large')).toContain('has 524,289 bytes; the maximum is 524,288');
  expect(problem('pipe')).toContain('is not a regular file');
});

test('errors from threads, which have no code, are explained too; errors of other kinds are returned unchanged', () => {
  const other = new Error('The style sheet must begin with the order of its layers.');
  expect(explainDiskFault(other, false)).toBe(other);
  const explained = explainDiskFault(new Error("EROFS: read-only file system, open '/a'"), true) as Error;
  expect(explained.message).toMatch(/^The disk is read-only\..*The new site is published;/);
  expect(inspect(explained)).toBe(explained.message);
});
