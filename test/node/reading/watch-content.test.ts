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
let faults: unknown[];
let end: () => void;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'gigawatt-watch-'));
  folder = path.join(root, 'content');
  articles = path.join(folder, 'articles');
  await mkdir(path.join(articles, '2026'), { recursive: true });
  await writeFile(path.join(folder, 'site.json'), '{}');
  await writeFile(path.join(articles, 'one.json'), '{}');
  await writeFile(path.join(articles, '2026/two.json'), '{}');
  changes = [];
  faults = [];
});

afterEach(async () => {
  end();
  vi.mocked(watch).mockReset();
  await rm(root, { recursive: true });
});

function begin(): void {
  end = watchContent(
    folder,
    (place) => changes.push(path.relative(folder, place).split(path.sep).join('/')),
    (error) => faults.push(error),
  );
}

/** Waits until changes have been told, and takes them. */
async function told(...expected: string[]): Promise<void> {
  await vi.waitFor(() => expect(changes).toEqual(expect.arrayContaining(expected)), 2000);
  await setTimeout(20);
  changes = [];
}

async function nothingTold(): Promise<void> {
  await setTimeout(100);
  expect(changes).toEqual([]);
}

test.each(['site.json', 'articles/one.json', 'articles/2026/two.json'])(
  'an edit of %s is told, whether it is written in place or anew',
  async (file) => {
    begin();
    const place = path.join(folder, file);
    await writeFile(place, '{"edited": 1}');
    await told(file);
    await writeFile(path.join(root, 'draft'), '{"edited": 2}');
    await rename(path.join(root, 'draft'), place);
    await told(file);
    await writeFile(place, '{"edited": 3}');
    await told(file);
  },
);

test('articles that come, go and change their names are told', async () => {
  begin();
  await writeFile(path.join(articles, 'new.json'), '{}');
  await told('articles/new.json');
  await rename(path.join(articles, 'new.json'), path.join(articles, '2026/newer.json'));
  await told('articles/new.json', 'articles/2026/newer.json');
  await rm(path.join(articles, '2026/newer.json'));
  await told('articles/2026/newer.json');
});

test('what an editor leaves beside articles is not told, nor is what is no content', async () => {
  begin();
  await writeFile(path.join(articles, 'one.json~'), '{}');
  await writeFile(path.join(articles, '.one.json.swp'), '{}');
  await mkdir(path.join(folder, 'public'));
  await writeFile(path.join(folder, 'public/picture.json'), '{}');
  await writeFile(path.join(root, 'beside.json'), '{}');
  await nothingTold();
});

test('a folder that comes later is watched, with the folders in it', async () => {
  begin();
  await mkdir(path.join(articles, '2027/january'), { recursive: true });
  await told('articles/2027');
  await writeFile(path.join(articles, '2027/january/three.json'), '{}');
  await told('articles/2027/january/three.json');
});

test('a folder that is moved away is no longer watched, and one that takes its place is', async () => {
  begin();
  await rename(path.join(articles, '2026'), path.join(root, 'away'));
  await told('articles/2026');
  await writeFile(path.join(root, 'away/two.json'), '{"edited": 1}');
  await nothingTold();
  await mkdir(path.join(articles, '2026'));
  await told('articles/2026');
  await writeFile(path.join(articles, '2026/two.json'), '{}');
  await told('articles/2026/two.json');
});

test('a content folder that is removed and comes back is watched again', async () => {
  begin();
  await rm(folder, { recursive: true });
  await told('');
  await mkdir(articles, { recursive: true });
  await told('');
  await writeFile(path.join(articles, 'one.json'), '{}');
  await told('articles/one.json');
});

test('an article behind a link is told when it changes where it lies', async () => {
  const elsewhere = path.join(root, 'elsewhere.json');
  await writeFile(elsewhere, '{}');
  await symlink(elsewhere, path.join(articles, 'linked.json'));
  begin();
  await writeFile(elsewhere, '{"edited": 1}');
  await told('articles/linked.json');
  await writeFile(path.join(root, 'draft'), '{"edited": 2}');
  await rename(path.join(root, 'draft'), elsewhere);
  await told('articles/linked.json');
  await writeFile(elsewhere, '{"edited": 3}');
  await told('articles/linked.json');
});

test('after its end nothing is told', async () => {
  begin();
  end();
  await writeFile(path.join(articles, 'one.json'), '{"edited": 1}');
  await nothingTold();
});

test('a system that has no more watches to give says so', () => {
  const full = Object.assign(new Error('System limit for number of file watchers reached'), {
    code: 'ENOSPC',
  });
  vi.mocked(watch).mockImplementation(() => {
    throw full;
  });
  begin();
  expect(faults).toContain(full);
});

test('a content folder that is missing is no fault of the system', async () => {
  await rm(folder, { recursive: true });
  begin();
  await mkdir(articles, { recursive: true });
  await told('');
  expect(faults).toEqual([]);
});
