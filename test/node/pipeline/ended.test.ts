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
import { filesOf } from '../../fixtures/sites/files-of.ts';

const now = new Date('2026-11-23T12:00:00Z');
const phases = Object.keys({
  content: true,
  application: true,
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

/** A paper of two stories, one of which changes its title. */
async function createPaper(folder: string, name: string) {
  const content = await createContent(folder, name, ['meta-muse-spark', 'deepseek-v4-preview']);
  const file = path.join(content, 'articles/meta-muse-spark.json');
  const { related: _, ...story } = JSON.parse(await readFile(file, 'utf8'));
  const [site, cache] = [path.join(folder, `${name}-site`), path.join(folder, `${name}-cache`)];
  const call = (title: string) => writeFile(file, JSON.stringify({ ...story, title }));
  const build = () => buildContent(content, site, { now, cache });

  /** Starts a build that a signal ends at the begin of a phase. */
  async function end(phase: Phase, signal: NodeJS.Signals) {
    const child = fork(fixture('build-process.ts'), [content, site, cache, now.toISOString()], {
      execArgv: ['--import', fixture('end-in-phase.ts')],
      env: { ...process.env, END_IN: `${phase} ${signal}` },
      silent: true,
    });
    let told = '';
    child.stderr?.on('data', (data) => {
      told += data;
    });
    await once(child, 'close');
    return { by: child.signalCode, told };
  }

  /** What a build leaves for itself alone. */
  async function leftovers(): Promise<string[]> {
    const names = await readdir(cache, { recursive: true });
    return names.filter((entry) => /(?:^|[\\/])(?:lock|scratch|old)$|\.new$/.test(entry));
  }

  return { call, build, end, leftovers, site };
}

type Paper = Awaited<ReturnType<typeof createPaper>>;
const titles = ['An old title', 'A new title'] as const;
let folder: string;
let killed: Paper;
let told: Paper;
/** The clean builds under each of the titles: one of each paper, since a site says nothing of where its content is. */
let sites: Awaited<ReturnType<typeof filesOf>>[];

beforeAll(async () => {
  // All phases, that of compression among them.
  vi.stubEnv('COMPRESS', '1');
  folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-ended-'));
  [killed, told] = await Promise.all([createPaper(folder, 'killed'), createPaper(folder, 'told')]);
  await Promise.all([killed.call(titles[0]), told.call(titles[1])]);
  await Promise.all([killed.build(), told.build()]);
  sites = await Promise.all([filesOf(killed.site), filesOf(told.site)]);
});

afterAll(() => {
  vi.unstubAllEnvs();
  return rm(folder, { recursive: true });
});

const isSite = async ({ site }: Paper, wanted: number) =>
  isDeepStrictEqual(await filesOf(site), sites[wanted]);

// Side by side: most of the time each waits for a process to start.
test.concurrent('a build that is killed in any phase leaves the old site, and the next one is as a clean one', async () => {
  let before = 0;
  for (const phase of phases) {
    const after = 1 - before;
    await killed.call(titles[after] ?? '');
    expect((await killed.end(phase, 'SIGKILL')).by, phase).toBe('SIGKILL');
    expect(await isSite(killed, before), `killed in ${phase}`).toBe(true);
    await killed.build();
    expect(await isSite(killed, after), `built after ${phase}`).toBe(true);
    expect(await killed.leftovers(), phase).toEqual([]);
    before = after;
  }
});

test.concurrent('a build that is told to end says which site stands, and its status is the signal’s', async () => {
  let before = 1;
  for (const phase of ['content', 'pages', 'outputs', 'publish'] as const) {
    const after = 1 - before;
    await told.call(titles[after] ?? '');
    const { by, told: message } = await told.end(phase, 'SIGTERM');
    expect(by, phase).toBe('SIGTERM');
    // A signal is heard when the work at hand is done, and while the sites change places it waits.
    const isNew = message.includes('The new site has taken its place.');
    if (phase !== 'outputs') expect(isNew, phase).toBe(phase === 'publish');
    if (!isNew)
      expect(message).toContain(
        'The build was stopped (SIGTERM). The site that was there before is as it was.',
      );
    expect(await isSite(told, isNew ? after : before), `ended in ${phase}`).toBe(true);
    if (isNew) before = after;
  }
  await told.call(titles[1 - before] ?? '');
  await told.build();
  expect(await isSite(told, 1 - before)).toBe(true);
  expect(await told.leftovers()).toEqual([]);
});

test('a build that Ctrl and C ends before there is a site says so', async () => {
  const { end, site } = await createPaper(folder, 'first');
  const { by, told: message } = await end('content', 'SIGINT');
  expect(by).toBe('SIGINT');
  expect(message).toContain('The build was stopped (SIGINT). There is no site yet.');
  expect(existsSync(site)).toBe(false);
});
