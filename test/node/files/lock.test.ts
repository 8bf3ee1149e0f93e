import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder } from '#node/files/lock.ts';

let root: string;
let folder: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'gigawatt-lock-'));
  folder = path.join(root, 'cache');
});

afterEach(() => rm(root, { recursive: true }));

test('two builds cannot write the same site at the same time', () => {
  const release = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(
    `Another build (process ${process.pid}) is writing the same site.`,
  );
  lockFolder(path.join(root, 'cache of another site'))();
  release();
  lockFolder(folder)();
});

test('the lock of another process is respected only while that process runs', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(other, 'spawn');
  lockFolder(folder)();
  await writeFile(path.join(folder, 'lock'), String(other.pid));
  expect(() => lockFolder(folder)).toThrow(/Wait until it ends/);
  other.kill('SIGKILL');
  await once(other, 'exit');
  lockFolder(folder)();
  expect(await readdir(folder)).toEqual([]);
});

test.each([String(process.pid), '', 'no number'])(
  'a lock with the content "%s" that a stopped build left behind is replaced',
  async (text) => {
    lockFolder(folder)();
    await writeFile(path.join(folder, 'lock'), text);
    lockFolder(folder)();
  },
);
