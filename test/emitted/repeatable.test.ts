import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { root } from '../fixtures/source-files.ts';

const run = promisify(execFile);
const vite = path.join(root, 'node_modules/vite/bin/vite.js');
const { VITEST: _, ...ownEnvironment } = process.env;

/** Builds the site into a folder of its own, as the command line does. */
async function build(folder: string, extra: Record<string, string>): Promise<Map<string, string>> {
  const environment = {
    ...ownEnvironment,
    NODE_ENV: 'production',
    SOURCE_DATE_EPOCH: '1800000000',
    ...extra,
  };
  await run(process.execPath, [vite, 'build', '--outDir', folder, '--emptyOutDir'], {
    cwd: root,
    env: environment,
  });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const hashes = files.map(async (file) => {
    const hash = createHash('sha256').update(await readFile(file));
    return [path.relative(folder, file), hash.digest('hex')] as const;
  });
  return new Map((await Promise.all(hashes)).sort());
}

test('the same edition built twice gives the same bytes, in whatever zone and language', {
  timeout: 120_000,
}, async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-'));
  try {
    const first = await build(path.join(folder, 'first'), { TZ: 'UTC', LANG: 'en_US.UTF-8' });
    const second = await build(path.join(folder, 'second'), { TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8' });
    expect(first.size).toBeGreaterThan(100);
    expect([...second.keys()]).toEqual([...first.keys()]);
    expect([...second].filter(([file, hash]) => first.get(file) !== hash).map(([file]) => file)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
