import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recoverSite } from '#node/site-folder/site-folder.ts';
import { buildContent, createContent } from '../../fixtures/sites/build.ts';
import { filesOf } from '../../fixtures/sites/files-of.ts';

const now = new Date('2026-11-23T12:00:00Z');
/** At the begins of phases, ended.test.ts does it; these come in the middle of a build that changes all pages. */
const kills = 2;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-stopped-'));
});

afterAll(() => rm(folder, { recursive: true }));

/** Starts a build and kills it after so many ms; tells whether it came to its end before. */
async function buildAndKill(content: string, site: string, cache: string, after: number): Promise<boolean> {
  const script = path.resolve(import.meta.dirname, '../../fixtures/sites/build-process.ts');
  const child = fork(script, [content, site, cache, now.toISOString()]);
  const ended = once(child, 'exit');
  await Promise.race([ended, setTimeout(after)]);
  child.kill('SIGKILL');
  const [code] = await ended;
  return code === 0;
}

test('a build that is killed at any moment leaves the old site or the new one, whole', async () => {
  const content = await createContent(folder, 'content', 'all');
  const file = path.join(content, 'site.json');
  const settings = JSON.parse(await readFile(file, 'utf8'));
  // Other settings change every page, so that a mixture could not go unseen.
  const turnTo = (name: string) => writeFile(file, JSON.stringify({ ...settings, name }));
  const versionOf = async (name: string) => {
    await turnTo(name);
    const clean = path.join(folder, `clean build of ${name}`);
    await buildContent(content, clean, { now, cache: `${clean}-cache` });
    return filesOf(clean);
  };
  const [before, after] = [await versionOf('The Old Paper'), await versionOf('The New Paper')];

  const [site, cache] = [path.join(folder, 'site'), path.join(folder, 'cache')];
  await turnTo('The Old Paper');
  const started = performance.now();
  await buildAndKill(content, site, cache, 60_000);
  const whole = performance.now() - started;
  expect(await filesOf(site)).toEqual(before);

  for (let kill = 1; kill <= kills; kill++) {
    await turnTo('The New Paper');
    const ended = await buildAndKill(content, site, cache, (kill / kills) * 1.1 * whole);
    // What serves the site, or the next build, does this first.
    await recoverSite(site, cache);
    const found = await filesOf(site);
    const isWhole = isDeepStrictEqual(found, after) || (!ended && isDeepStrictEqual(found, before));
    expect(isWhole, `killed at ${kill} of ${kills}`).toBe(true);
    await turnTo('The Old Paper');
    await buildContent(content, site, { now, cache });
    expect(isDeepStrictEqual(await filesOf(site), before), `built after ${kill} of ${kills}`).toBe(true);
  }
}, 120_000);
