import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildContent, createContent as contentOf } from '../../fixtures/sites/build.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-build-'));
});

afterAll(() => rm(folder, { recursive: true }));

const createContent = (name: string, slugs: string[], site: object = {}) =>
  contentOf(folder, name, slugs, site);

const build = (
  content: string,
  output: string,
  { now = new Date('2026-11-23T12:00:00Z'), publicFolder }: { now?: Date; publicFolder?: string } = {},
) =>
  buildContent(content, output, {
    now,
    cache: path.join(folder, 'cache'),
    ...(publicFolder && { publicFolder }),
  });

test('a site under a sub-path uses it in links, scripts and its canonical URL', async () => {
  const content = await createContent('sub-path', ['meta-muse-spark'], {
    address: 'https://example.org/news/',
  });
  const output = path.join(folder, 'sub-path-out');
  await build(content, output);
  const html = await readFile(path.join(output, 'index.html'), 'utf8');
  expect(html).toContain('href="/news/articles/meta-muse-spark/"');
  expect(html).toContain('<link rel="canonical" href="https://example.org/news/"/>');
  const scripts = /data-application="([^"]*)"/.exec(html)?.[1]?.split(' ') ?? [];
  expect(scripts.at(-1)).toMatch(/^\/news\/assets\/client-/);
  expect(scripts.filter((script) => !script.startsWith('/news/assets/'))).toEqual([]);
  expect(html).toMatch(/url\(\/news\/assets\/newsreader/);
  const links = [...html.matchAll(/ href="(\/[^"]*)"/g)].map(([, href]) => href);
  expect(links.filter((href) => !href?.startsWith('/news/'))).toEqual([]);
});

test('a story with a future date is left out until a build after that date', async () => {
  const content = await createContent('future', ['meta-muse-spark', 'deepseek-v4-preview']);
  const output = path.join(folder, 'future-out');
  await build(content, output, { now: new Date('2026-04-10T00:00:00Z') });
  expect(await readdir(path.join(output, 'articles'))).toEqual(['meta-muse-spark']);
  await build(content, output, { now: new Date('2026-04-24T00:00:00Z') });
  expect((await readdir(path.join(output, 'articles'))).sort()).toEqual([
    'deepseek-v4-preview',
    'meta-muse-spark',
  ]);
});

test('an error in the content stops the build before the old site is touched', async () => {
  const content = await createContent('fault', ['meta-muse-spark']);
  const output = path.join(folder, 'fault-out');
  await build(content, output);
  const before = await readdir(output, { recursive: true });
  const file = path.join(content, 'articles/meta-muse-spark.json');
  await writeFile(file, (await readFile(file, 'utf8')).replace('"summary":', '"sumary":'));
  await expect(build(content, output)).rejects.toThrow(/Did you mean "summary"\?/);
  expect(await readdir(output, { recursive: true })).toEqual(before);
  expect(existsSync(path.join(output, 'articles/meta-muse-spark/index.html'))).toBe(true);
});

test('a paper without stories has a front page that says so', async () => {
  const output = path.join(folder, 'empty-out');
  await build(await createContent('empty', []), output);
  const html = await readFile(path.join(output, 'index.html'), 'utf8');
  expect(html).toContain('No stories have been published yet.');
  expect(html).toContain('href="/categories/research/"');
});

test('a file that is not UTF-8 is reported by name', async () => {
  const content = await createContent('encoding', ['meta-muse-spark']);
  await writeFile(path.join(content, 'articles/latin.json'), Buffer.from([0x7b, 0xe9, 0x7d]));
  await expect(build(content, path.join(folder, 'encoding-out'))).rejects.toThrow(
    /latin\.json:1:2\n {2}is not UTF-8 text/,
  );
});

describe('the public folder', () => {
  test('is copied with the targets of its symbolic links, and without hidden files', async () => {
    const content = await createContent('public-links', ['meta-muse-spark']);
    const publicFolder = path.join(folder, 'public-links-public');
    await mkdir(path.join(publicFolder, 'fonts'), { recursive: true });
    await mkdir(path.join(folder, 'pictures'));
    await writeFile(path.join(folder, 'pictures/one.webp'), 'picture');
    await symlink(path.join(folder, 'pictures'), path.join(publicFolder, 'pictures'));
    await symlink(path.join(folder, 'pictures/one.webp'), path.join(publicFolder, 'fonts/linked.webp'));
    await writeFile(path.join(publicFolder, 'robots.txt'), 'User-agent: *\nDisallow: /\n');
    await writeFile(path.join(publicFolder, '_redirects'), '/shop / 302\n');
    const kept = ['.well-known/security.txt', '.nojekyll'];
    const hidden = ['.DS_Store', 'fonts/Thumbs.db', 'fonts/~$one.webp', '.git/HEAD', '.well-known/.DS_Store'];
    for (const file of [...kept, ...hidden]) {
      await mkdir(path.dirname(path.join(publicFolder, file)), { recursive: true });
      await writeFile(path.join(publicFolder, file), file);
    }
    const output = path.join(folder, 'public-links-out');
    await build(content, output, { publicFolder });
    expect(await readFile(path.join(output, 'pictures/one.webp'), 'utf8')).toBe('picture');
    expect(await readFile(path.join(output, 'fonts/linked.webp'), 'utf8')).toBe('picture');
    expect(kept.filter((file) => existsSync(path.join(output, file)))).toEqual(kept);
    expect(hidden.filter((file) => existsSync(path.join(output, file)))).toEqual([]);
    // The folder has no icon, so the site has the project's.
    const drawing = await readFile(path.join(import.meta.dirname, '../../../public/icon.svg'), 'utf8');
    expect(await readFile(path.join(output, 'icon.svg'), 'utf8')).toBe(drawing);
    expect(await readFile(path.join(output, 'index.html'), 'utf8')).toContain('href="/icons/icon-48.png"');
    expect(existsSync(path.join(output, 'icons/icon-48.png'))).toBe(true);
    // The publisher decides which crawlers are allowed, and where old addresses lead.
    const robots = await readFile(path.join(output, 'robots.txt'), 'utf8');
    expect(robots).toMatch(/^User-agent: \*\nDisallow: \/\n\nSitemap: /);
    expect(await readFile(path.join(output, '_redirects'), 'utf8')).toMatch(/^\/shop \/ 302\n/);
  });

  test('must not contain files that the build makes', async () => {
    const content = await createContent('public-clash', ['meta-muse-spark']);
    const publicFolder = path.join(folder, 'public-clash-public');
    const output = path.join(folder, 'public-clash-out');
    await mkdir(publicFolder);
    await build(content, output, { publicFolder });
    const before = await readFile(path.join(output, 'index.html'), 'utf8');
    for (const file of ['index.html', 'sitemap.xml']) {
      await writeFile(path.join(publicFolder, file), 'Hello');
      await expect(build(content, output, { publicFolder })).rejects.toThrow(`public-clash-public/${file}`);
      await rm(path.join(publicFolder, file));
    }
    expect(await readFile(path.join(output, 'index.html'), 'utf8')).toBe(before);
  });
});
