import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { readAllFiles } from '../fixtures/sites/read-all-files.ts';
import { root } from '../fixtures/source-files.ts';

const run = promisify(execFile);
const { VITEST: _, ...ownEnvironment } = process.env;
const otherMachine = pathToFileURL(path.join(root, 'test/fixtures/sites/other-machine.ts')).href;

/** Builds a project on the command line and returns the hashes of its files. */
async function build(
  project: string,
  folder: string,
  extra: Record<string, string>,
  ...options: string[]
): Promise<Map<string, string>> {
  const environment = {
    ...ownEnvironment,
    NODE_ENV: 'production',
    SOURCE_DATE_EPOCH: '1800000000',
    ...extra,
  };
  const vite = path.join(project, 'node_modules/vite/bin/vite.js');
  await run(process.execPath, [...options, vite, 'build', '--outDir', folder, '--emptyOutDir'], {
    cwd: project,
    env: environment,
  });
  return readAllFiles(folder);
}

/** Copies the project to another folder, with its packages linked. */
async function copyProject(folder: string): Promise<string> {
  const project = path.join(folder, 'elsewhere/a paper');
  for (const name of ['src', 'public', 'index.html', 'package.json', 'package-lock.json', 'vite.config.ts'])
    await cp(path.join(root, name), path.join(project, name), { recursive: true });
  await symlink(path.join(root, 'node_modules'), path.join(project, 'node_modules'), 'junction');
  return project;
}

test('the same edition built on another machine and day has the same bytes', {
  timeout: 120_000,
}, async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-'));
  try {
    const zones = [
      { TZ: 'UTC', LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' },
      { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
    ] as const;
    const first = await build(root, path.join(folder, 'first'), zones[0]);
    const project = await copyProject(folder);
    const second = await build(project, path.join(folder, 'second'), zones[1], '--import', otherMachine);
    expect(first.size).toBeGreaterThan(100);
    expect([...second.keys()]).toEqual([...first.keys()]);
    expect([...second].filter(([file, bytes]) => first.get(file) !== bytes).map(([file]) => file)).toEqual(
      [],
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});
