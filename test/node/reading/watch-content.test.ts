import { watch } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchContent } from '#node/reading/watch-content.ts';

vi.mock('node:fs', { spy: true });

let root: string;
let folder: string;
let articles: string;
let changes: string[];
let errors: unknown[];
let stop: () => void;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'gigawatt-watch-'));
  folder = path.join(root, 'content');
  articles = path.join(folder, 'articles');
  await mkdir(path.join(articles, '2026'), { recursive: true });
  await writeFile(path.join(folder, 'site.json'), '{}');
  await writeFile(path.join(articles, 'one.json'), '{}');
  await mkdir(path.join(folder, 'pages'));
  await writeFile(path.join(folder, 'pages/imprint.md'), '# Imprint');
  await writeFile(path.join(articles, '2026/two.json'), '{}');
  changes = [];
  errors = [];
});

afterEach(async () => {
  stop();
  vi.mocked(watch).mockReset();
  await rm(root, { recursive: true });
});

function start(): void {
  stop = watchContent(
    folder,
    (file) => changes.push(path.relative(folder, file).split(path.sep).join('/')),
    (error) => errors.push(error),
  );
}

/** Waits until changes have been reported, and clears them. */
async function reported(...expected: string[]): Promise<void> {
  await vi.waitFor(() => expect(changes).toEqual(expect.arrayContaining(expected)), 2000);
  await setTimeout(20);
  changes = [];
}

async function nothingReported(): Promise<void> {
  await setTimeout(100);
  expect(changes).toEqual([]);
}

test.each(['site.json', 'articles/one.json', 'articles/2026/two.json', 'pages/imprint.md'])(
  'an edit of %s is reported, whether it is written in place or replaced',
  async (file) => {
    start();
    const target = path.join(folder, file);
    await writeFile(target, '{"edited": 1}');
    await reported(file);
    await writeFile(path.join(root, 'draft'), '{"edited": 2}');
    await rename(path.join(root, 'draft'), target);
    await reported(file);
    await writeFile(target, '{"edited": 3}');
    await reported(file);
  },
);

test('added, removed and renamed articles are reported', async () => {
  start();
  await writeFile(path.join(articles, 'new.json'), '{}');
  await reported('articles/new.json');
  await rename(path.join(articles, 'new.json'), path.join(articles, '2026/newer.json'));
  await reported('articles/new.json', 'articles/2026/newer.json');
  await rm(path.join(articles, '2026/newer.json'));
  await reported('articles/2026/newer.json');
});

test('temporary files of editors and files that are no content are not reported', async () => {
  start();
  await writeFile(path.join(articles, 'one.json~'), '{}');
  await writeFile(path.join(articles, '.one.json.swp'), '{}');
  await writeFile(path.join(articles, '~$one.json'), '{}');
  await mkdir(path.join(articles, '.git'));
  await mkdir(path.join(folder, 'public'));
  await writeFile(path.join(folder, 'public/picture.json'), '{}');
  await writeFile(path.join(root, 'beside.json'), '{}');
  await nothingReported();
});

test('a new folder is watched, with the folders in it', async () => {
  start();
  await mkdir(path.join(articles, '2027/january'), { recursive: true });
  await reported('articles/2027');
  await writeFile(path.join(articles, '2027/january/three.json'), '{}');
  await reported('articles/2027/january/three.json');
});

test('a folder that is moved away is no longer watched, and a new one with its name is', async () => {
  start();
  await rename(path.join(articles, '2026'), path.join(root, 'away'));
  await reported('articles/2026');
  await writeFile(path.join(root, 'away/two.json'), '{"edited": 1}');
  await nothingReported();
  await mkdir(path.join(articles, '2026'));
  await reported('articles/2026');
  await writeFile(path.join(articles, '2026/two.json'), '{}');
  await reported('articles/2026/two.json');
});

test('a content folder that is removed and created again is watched again', async () => {
  start();
  await rm(folder, { recursive: true });
  await reported('');
  await mkdir(articles, { recursive: true });
  await reported('');
  await writeFile(path.join(articles, 'one.json'), '{}');
  await reported('articles/one.json');
});

test('an article behind a symbolic link is reported when its target changes', async () => {
  const elsewhere = path.join(root, 'elsewhere.json');
  await writeFile(elsewhere, '{}');
  await symlink(elsewhere, path.join(articles, 'linked.json'));
  start();
  await writeFile(elsewhere, '{"edited": 1}');
  await reported('articles/linked.json');
  await writeFile(path.join(root, 'draft'), '{"edited": 2}');
  await rename(path.join(root, 'draft'), elsewhere);
  await reported('articles/linked.json');
  await writeFile(elsewhere, '{"edited": 3}');
  await reported('articles/linked.json');
});

test('nothing is reported after stopping', async () => {
  start();
  stop();
  await writeFile(path.join(articles, 'one.json'), '{"edited": 1}');
  await nothingReported();
});

test('an error is reported when the system has no watches left', () => {
  const full = Object.assign(new Error('System limit for number of file watchers reached'), {
    code: 'ENOSPC',
  });
  vi.mocked(watch).mockImplementation(() => {
    throw full;
  });
  start();
  expect(errors).toContain(full);
});

test('a missing content folder is not reported as an error', async () => {
  await rm(folder, { recursive: true });
  start();
  await mkdir(articles, { recursive: true });
  await reported('');
  expect(errors).toEqual([]);
});
