import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildContent, createContent } from '../../fixtures/sites/build.ts';
import { root } from '../../fixtures/source-files.ts';

const story = 'meta-muse-spark';
const style = (name: string) =>
  path.join(root, `node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-${name}.woff2`);
let folder: string;
let publicFolder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-fonts-'));
  publicFolder = path.join(folder, 'public');
  await mkdir(path.join(publicFolder, 'fonts'), { recursive: true });
  await copyFile(style('normal'), path.join(publicFolder, 'fonts/own.woff2'));
  await copyFile(style('italic'), path.join(publicFolder, 'fonts/own-italic.woff2'));
});

afterAll(() => rm(folder, { recursive: true }));

async function build(name: string, site: object) {
  const output = path.join(folder, `${name}-site`);
  const content = existsSync(path.join(folder, name))
    ? path.join(folder, name)
    : await createContent(folder, name, [story], site);
  await buildContent(content, output, {
    now: new Date('2026-11-23T12:00:00Z'),
    cache: path.join(folder, 'cache'),
    publicFolder,
  });
  return {
    fonts: (await readdir(path.join(output, 'assets'))).filter((file) => file.endsWith('.woff2')).sort(),
    read: (file: string) => readFile(path.join(output, file), 'utf8'),
    has: (file: string) => existsSync(path.join(output, file)),
  };
}

test('a paper with its own font has it in its files, and not the standard one', async () => {
  const fonts = { text: ['/fonts/own.woff2', '/fonts/own-italic.woff2'] };
  const address = 'https://example.org/news/';
  const { fonts: files, read, has } = await build('own', { fonts, address });
  expect(files).toEqual([
    expect.stringMatching(/^own-[\w-]{6}\.woff2$/),
    expect.stringMatching(/^own-italic-[\w-]{6}\.woff2$/),
  ]);
  // Hosts may cache it for ever under this name only.
  expect(has('fonts/own.woff2')).toBe(false);
  for (const file of ['index.html', `articles/${story}/index.html`, '404.html', 'feed.css']) {
    const text = await read(file);
    expect(text).toContain(`/news/assets/${files[0]}`);
    expect(text).toMatch(/Own Text Fallback/);
    expect(text).not.toContain('newsreader');
  }
  expect(await read('licences.txt')).not.toContain('newsreader');
  const worker = await read('sw.js');
  expect(worker).toContain(`/news/assets/${files[0]}`);
  expect(worker).not.toContain(`${files[1]}`);

  // Another file under the same name.
  await copyFile(
    style('italic').replace('latin-wght', 'latin-opsz'),
    path.join(publicFolder, 'fonts/own-italic.woff2'),
  );
  const after = await build('own', {});
  expect(after.fonts[0]).toBe(files[0]);
  expect(after.fonts[1]).not.toBe(files[1]);
  expect(await after.read('index.html')).toContain(`/news/assets/${after.fonts[1]}`);
});

test('a paper with system fonts has no font files', async () => {
  const { fonts, read, has } = await build('system', {
    fonts: { text: 'system-serif', headings: 'system-sans' },
  });
  expect(fonts).toEqual([]);
  expect(await read('index.html')).not.toContain('@font-face');
  expect(await read('index.html')).toContain('ui-serif');
  expect(await read('feed.css')).toContain('ui-serif');
  // Files that the settings do not name are copied.
  expect(has('fonts/own.woff2')).toBe(true);
});

test('a font that does not exist stops the build', async () => {
  await expect(build('missing', { fonts: { headings: ['/fonts/none.woff2'] } })).rejects.toThrow(
    /fonts\.headings\[0\]: the file \/fonts\/none\.woff2 does not exist/,
  );
});
