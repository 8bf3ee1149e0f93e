import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Phase } from '#node/pipeline/phases.ts';
import { buildContent, createContent } from '../../fixtures/sites/build.ts';
import { readAllFiles } from '../../fixtures/sites/read-all-files.ts';

const now = new Date('2026-11-23T12:00:00Z');
const phases = Object.keys({
  content: true,
  application: true,
  pictures: true,
  plan: true,
  pages: true,
  feeds: true,
  search: true,
  outputs: true,
  images: true,
  compress: true,
  publish: true,
} satisfies Record<Phase, true>) as Phase[];
const fixture = (name: string) => path.resolve(import.meta.dirname, '../../fixtures/sites', name);

/** A paper of two stories; the title of one can be changed. */
async function createPaper(folder: string, name: string) {
  const content = await createContent(folder, name, ['meta-muse-spark', 'deepseek-v4-preview']);
  const file = path.join(content, 'articles/meta-muse-spark.json');
  const { related: _, ...story } = JSON.parse(await readFile(file, 'utf8'));
  const [site, cache] = [path.join(folder, `${name}-site`), path.join(folder, `${name}-cache`)];
  const setTitle = (title: string) => writeFile(file, JSON.stringify({ ...story, title }));
  const build = () => buildContent(content, site, { now, cache });

  /** Starts a build that is ended by a signal at the start of a phase. */
  async function end(phase: Phase, signal: NodeJS.Signals) {
    const child = fork(fixture('build-process.ts'), [content, site, cache, now.toISOString()], {
      execArgv: ['--import', fixture('kill-in-phase.ts')],
      env: { ...process.env, KILL_IN: `${phase} ${signal}` },
      silent: true,
    });
    let output = '';
    child.stderr?.on('data', (data) => {
      output += data;
    });
    await once(child, 'close');
    return { signal: child.signalCode, output };
  }

  /** Temporary files in the cache that the build should have removed. */
  async function leftovers(): Promise<string[]> {
    const names = await readdir(cache, { recursive: true });
    return names.filter((entry) => /(?:^|[\\/])(?:lock|scratch|old)$|\.new$/.test(entry));
  }

  return { setTitle, build, end, leftovers, site };
}

type Paper = Awaited<ReturnType<typeof createPaper>>;
const titles = ['An old title', 'A new title'] as const;
let folder: string;
let killed: Paper;
let stopped: Paper;
/** The clean builds under each title. One is from each paper, since a site does not depend on its content's path. */
let sites: Awaited<ReturnType<typeof readAllFiles>>[];

beforeAll(async () => {
  // Includes the compression phase.
  vi.stubEnv('COMPRESS', '1');
  folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-ended-'));
  [killed, stopped] = await Promise.all([createPaper(folder, 'killed'), createPaper(folder, 'stopped')]);
  await Promise.all([killed.setTitle(titles[0]), stopped.setTitle(titles[1])]);
  await Promise.all([killed.build(), stopped.build()]);
  sites = await Promise.all([readAllFiles(killed.site), readAllFiles(stopped.site)]);
});

afterAll(() => {
  vi.unstubAllEnvs();
  return rm(folder, { recursive: true });
});

const isSite = async ({ site }: Paper, wanted: number) =>
  isDeepStrictEqual(await readAllFiles(site), sites[wanted]);

// Concurrent, since each mostly waits for a process to start.
test.concurrent('a build killed in any phase leaves the old site, and the next build equals a clean one', async () => {
  let before = 0;
  for (const phase of phases) {
    const after = 1 - before;
    await killed.setTitle(titles[after] ?? '');
    expect((await killed.end(phase, 'SIGKILL')).signal, phase).toBe('SIGKILL');
    expect(await isSite(killed, before), `killed in ${phase}`).toBe(true);
    await killed.build();
    expect(await isSite(killed, after), `built after ${phase}`).toBe(true);
    expect(await killed.leftovers(), phase).toEqual([]);
    before = after;
  }
});

test.concurrent('a stopped build reports the state of the site and exits with the signal', async () => {
  let before = 1;
  for (const phase of ['content', 'pages', 'outputs', 'publish'] as const) {
    const after = 1 - before;
    await stopped.setTitle(titles[after] ?? '');
    const { signal, output } = await stopped.end(phase, 'SIGTERM');
    expect(signal, phase).toBe('SIGTERM');
    // A signal is handled after the current work, and after publishing once that has begun.
    const isNew = output.includes('The new site is published.');
    if (phase !== 'outputs') expect(isNew, phase).toBe(phase === 'publish');
    if (!isNew) expect(output).toContain('The build was stopped (SIGTERM). The existing site is unchanged.');
    expect(await isSite(stopped, isNew ? after : before), `ended in ${phase}`).toBe(true);
    if (isNew) before = after;
  }
  await stopped.setTitle(titles[1 - before] ?? '');
  await stopped.build();
  expect(await isSite(stopped, 1 - before)).toBe(true);
  expect(await stopped.leftovers()).toEqual([]);
});

test('a build stopped by Ctrl+C before the first site exists says so', async () => {
  const { end, site } = await createPaper(folder, 'first');
  const { signal, output } = await end('content', 'SIGINT');
  expect(signal).toBe('SIGINT');
  expect(output).toContain('The build was stopped (SIGINT). There is no site yet.');
  expect(existsSync(site)).toBe(false);
});
