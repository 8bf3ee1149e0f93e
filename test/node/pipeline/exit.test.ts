import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createContent } from '../../fixtures/sites/build.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-exit-'));
});

afterAll(() => rm(folder, { recursive: true }));

// A paper so small is rendered without threads.
test('the process of a build ends with it', { timeout: 90_000 }, async () => {
  const content = await createContent(folder, 'content', ['meta-muse-spark']);
  const [site, cache] = [path.join(folder, 'site'), path.join(folder, 'cache')];
  const child = fork(path.resolve(import.meta.dirname, '../../fixtures/sites/build-process.ts'), [
    content,
    site,
    cache,
    '2026-11-23T12:00:00Z',
  ]);
  const timer = setTimeout(() => child.kill(), 80_000);
  await once(child, 'close');
  clearTimeout(timer);
  expect([child.exitCode, child.signalCode]).toEqual([0, null]);
});
