import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LogLevel } from 'vite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildContent, createContent } from '../../fixtures/sites/build.ts';
import { createPaperFolder } from '../../fixtures/sites/paper.ts';

const stories = ['meta-muse-spark', 'deepseek-v4-preview'];
const methods = ['log', 'warn', 'error'] as const;
type Method = (typeof methods)[number];
const host = 'https://test.example';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-report-'));
});

afterAll(() => rm(folder, { recursive: true }));

/** Builds a paper and returns what it prints. */
async function printed(content: string, logLevel: LogLevel | 'unset'): Promise<Record<Method, string[]>> {
  const spies = methods.map((method) => vi.spyOn(console, method).mockReturnValue());
  await buildContent(content, path.join(folder, `out-${logLevel}`), {
    now: new Date('2026-11-23T12:00:00Z'),
    cache: path.join(folder, `cache-${logLevel}`),
    logLevel,
  });
  const lines = spies.map(({ mock }, index): [Method, string[]] => [
    methods[index] ?? 'log',
    mock.calls.map(([line]) => String(line)),
  ]);
  for (const spy of spies) spy.mockRestore();
  return Object.fromEntries(lines) as Record<Method, string[]>;
}

test('a build prints nothing but a line on the stories of each edition, one on its files, and warnings', async () => {
  const content = await createPaperFolder(
    folder,
    {
      name: 'paper',
      slugs: stories,
      site: { language: 'en', address: `${host}/`, shareImages: true },
      // No font has these letters, which the build warns of.
      fields: { 'meta-muse-spark': { status: 'draft', related: [] }, 'deepseek-v4-preview': { title: '𒀀𒀁' } },
    },
    {
      name: 'german',
      slugs: stories,
      site: { language: 'de', address: `${host}/de/`, shareImages: true },
      fields: { 'meta-muse-spark': { publishedAt: '2027-11-21' }, 'deepseek-v4-preview': { title: '𒀂𒀃' } },
    },
    { name: 'ja', slugs: stories, site: { language: 'ja', address: 'https://ja.test.example/' } },
  );
  const { log, warn, error } = await printed(content, 'unset');
  expect(log).toEqual([
    '/: 1 story published; 1 draft',
    '/de/: 1 story published; 1 scheduled for 21 November 2027',
    'https://ja.test.example/: 2 stories published',
    expect.stringMatching(/^✓ \d+ pages of 4 articles in 3 editions in .* files written, 0 unchanged$/),
  ]);
  expect(warn).toEqual([
    expect.stringContaining('deepseek-v4-preview'),
    expect.stringContaining('deepseek-v4-preview'),
  ]);
  expect(error).toEqual([]);
});

test('with the log level info, a build also prints what Vite reports', async () => {
  const content = await createContent(folder, 'single', ['deepseek-v4-preview']);
  const { log } = await printed(content, 'info');
  expect(log.join('\n')).toMatch(/assets\/client-.*kB/);
  expect(log.slice(-2)).toEqual(['1 story published', expect.stringMatching(/^✓ \d+ pages of 1 article in/)]);
});
