import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { glob, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { explainDiskFault } from '#node/pipeline/disk-faults.ts';
import { buildContent, createContent } from '../../fixtures/sites/build.ts';
import { filesOf } from '../../fixtures/sites/files-of.ts';

const now = new Date('2026-11-23T12:00:00Z');
const story = 'amd-meta-six-gigawatts-mi450';
let folder: string;
let content: string;
let before: Awaited<ReturnType<typeof filesOf>>;
const within = (name: string) => path.join(folder, name);
const build = () => buildContent(content, within('site'), { now, cache: within('cache') });

/** The manifest of the site, which its cache holds. */
async function findManifest(): Promise<string> {
  const [manifest] = await Array.fromAsync(glob(path.join(within('cache'), '*/site.json')));
  if (!manifest) throw new Error('The build has kept nothing.');
  return manifest;
}

/** What a build says that fails; the site has to be as it was. */
async function failure(): Promise<string> {
  const message = await build().then(
    () => 'It did not fail.',
    (error: Error) => error.message,
  );
  expect(await filesOf(within('site'))).toEqual(before);
  return message;
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-faults-'));
  content = await createContent(folder, 'content', [story]);
  await build();
  before = await filesOf(within('site'));
});

afterAll(() => rm(folder, { recursive: true }));

test.skipIf(!existsSync('/dev/full'))('a full disk is told in a sentence, and the site stays', async () => {
  const file = `${await findManifest()}.new`;
  await symlink('/dev/full', file);
  const message = await failure();
  await rm(file);
  expect(message).toMatch(
    /^The disk is full\. Make room, and build again\. The site that was there before is as it was\.\n {2}ENOSPC/,
  );
  await build();
  expect(await filesOf(within('site'))).toEqual(before);
});

test('files that cannot be read are told all at once, before anything is written', async () => {
  const place = (name: string) => path.join(content, 'articles', `${name}.json`);
  const names = ['bytes', 'loop', 'gone', 'large', 'pipe'];
  await writeFile(place('bytes'), Buffer.from('{"title":"caf\xe9"}', 'latin1'));
  await symlink(place('loop'), place('loop'));
  await symlink('/nowhere', place('gone'));
  await writeFile(place('large'), ' '.repeat(2 ** 19 + 1));
  execFileSync('mkfifo', [place('pipe')]);
  const message = await failure();
  await Promise.all(names.map((name) => rm(place(name))));
  const told = (name: string) =>
    message.split('\n\n').find((problem) => problem.includes(`/${name}.json:1:1`));
  expect(told('bytes')).toContain('is not UTF-8 text\n  → Save it with the encoding UTF-8.');
  expect(told('loop')).toContain('cannot be read: ELOOP');
  expect(told('gone')).toContain('cannot be read: ENOENT');
  expect(told('large')).toContain('has 524,289 bytes, more than the 524,288 that a file may have');
  expect(told('pipe')).toContain('is no file that can be read');
});

test('errors from threads, which have no code, are explained as others; what is no fault of a disk stays', () => {
  const other = new Error('The stylesheet has to begin with the order of its layers.');
  expect(explainDiskFault(other, false)).toBe(other);
  const explained = explainDiskFault(new Error("EROFS: read-only file system, open '/a'"), true) as Error;
  expect(explained.message).toMatch(/^The disk can only be read\..*The new site is published;/);
});
