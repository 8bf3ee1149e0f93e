import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildContent } from '../../fixtures/sites/build.ts';
import { createPaperFolder } from '../../fixtures/sites/paper.ts';

const stories = ['meta-muse-spark', 'deepseek-v4-preview'];
const host = 'https://test.example';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-report-'));
});

afterAll(() => rm(folder, { recursive: true }));

test('a build of several editions ends with a line on the stories of each, and one on its files', async () => {
  const content = await createPaperFolder(
    folder,
    {
      name: 'paper',
      slugs: stories,
      site: { language: 'en', address: `${host}/` },
      fields: { 'meta-muse-spark': { status: 'draft', related: [] } },
    },
    {
      name: 'german',
      slugs: stories,
      site: { language: 'de', address: `${host}/de/` },
      fields: { 'meta-muse-spark': { publishedAt: '2062-11-21' } },
    },
    { name: 'ja', slugs: stories, site: { language: 'ja', address: 'https://ja.test.example/' } },
  );
  const log = vi.spyOn(console, 'log').mockReturnValue();
  await buildContent(content, path.join(folder, 'out'), {
    now: new Date('2026-11-23T12:00:00Z'),
    cache: path.join(folder, 'cache'),
    logLevel: 'info',
  });
  const lines = log.mock.calls.map(([line]) => String(line));
  log.mockRestore();
  expect(lines.slice(-4)).toEqual([
    '/: 1 story published; 1 draft',
    '/de/: 1 story published; 1 scheduled for 21 November 2062',
    'https://ja.test.example/: 2 stories published',
    expect.stringMatching(/^✓ \d+ pages of 4 articles in 3 editions in .* files written, 0 unchanged$/),
  ]);
});
