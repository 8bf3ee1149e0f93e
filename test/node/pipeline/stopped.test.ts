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
import { readAllFiles } from '../../fixtures/sites/read-all-files.ts';

const now = new Date('2026-11-23T12:00:00Z');
/** Kills in the middle of a build that changes all pages; ended.test.ts kills at the start of phases. */
const killCount = 2;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-stopped-'));
});

afterAll(() => rm(folder, { recursive: true }));

/** Starts a build and kills it after a time in ms; returns whether it had finished. */
async function buildAndKill(content: string, site: string, cache: string, afterMs: number): Promise<boolean> {
  const script = path.resolve(import.meta.dirname, '../../fixtures/sites/build-process.ts');
  const child = fork(script, [content, site, cache, now.toISOString()]);
  const ended = once(child, 'exit');
  await Promise.race([ended, setTimeout(afterMs)]);
  child.kill('SIGKILL');
  const [code] = await ended;
  return code === 0;
}

test('a build killed at any moment leaves either the old site or the new one complete', async () => {
  const content = await createContent(folder, 'content', 'all');
  const file = path.join(content, 'site.json');
  const settings = JSON.parse(await readFile(file, 'utf8'));
  // Settings change every page, so a mixture of both sites would be noticed.
  const setName = (name: string) => writeFile(file, JSON.stringify({ ...settings, name }));
  const versionOf = async (name: string) => {
    await setName(name);
    const clean = path.join(folder, `clean build of ${name}`);
    await buildContent(content, clean, { now, cache: `${clean}-cache` });
    return readAllFiles(clean);
  };
  const [before, after] = [await versionOf('The Old Paper'), await versionOf('The New Paper')];

  const [site, cache] = [path.join(folder, 'site'), path.join(folder, 'cache')];
  await setName('The Old Paper');
  const started = performance.now();
  await buildAndKill(content, site, cache, 60_000);
  const durationMs = performance.now() - started;
  expect(await readAllFiles(site)).toEqual(before);

  for (let kill = 1; kill <= killCount; kill++) {
    await setName('The New Paper');
    const ended = await buildAndKill(content, site, cache, (kill / killCount) * 1.1 * durationMs);
    // The preview server and the next build do this first.
    await recoverSite(site, cache);
    const found = await readAllFiles(site);
    const isWhole = isDeepStrictEqual(found, after) || (!ended && isDeepStrictEqual(found, before));
    expect(isWhole, `killed at ${kill} of ${killCount}`).toBe(true);
    await setName('The Old Paper');
    await buildContent(content, site, { now, cache });
    expect(isDeepStrictEqual(await readAllFiles(site), before), `built after ${kill} of ${killCount}`).toBe(
      true,
    );
  }
}, 120_000);
