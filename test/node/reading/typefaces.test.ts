import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseSite } from '#domain/edition/edition.ts';
import type { SiteFonts } from '#domain/schema/fonts.ts';
import { readTypefaces } from '#node/reading/typefaces.ts';
import { siteFile } from '../../fixtures/content/edition.ts';
import { createProject, type Project } from '../../fixtures/sites/project.ts';
import { readText, root } from '../../fixtures/source-files.ts';

let project: Project;
let folder: string;

beforeEach(async () => {
  project = await createProject();
  folder = path.join(project.root, 'public');
  await mkdir(path.join(folder, 'fonts'), { recursive: true });
});

afterEach(() => project.remove());

const fontsource = (file: string) => path.join(root, 'node_modules/@fontsource-variable', file);

/** Copies Newsreader, and a sans-serif whose default weight is its lightest, if there is one. */
async function copyFonts() {
  const files = {
    'news.woff2': 'newsreader/files/newsreader-latin-wght-normal.woff2',
    'news-italic.woff2': 'newsreader/files/newsreader-latin-wght-italic.woff2',
    'light.woff2': 'noto-serif-thai/files/noto-serif-thai-latin-wght-normal.woff2',
  };
  for (const [name, file] of Object.entries(files))
    await copyFile(fontsource(file), path.join(folder, 'fonts', name));
}

async function read(fonts: unknown) {
  const { source, value, problems } = parseSite(siteFile({ fonts: fonts as SiteFonts }));
  const result = value ? await readTypefaces(folder, source, value) : { typefaces: {}, problems };
  const texts = result.problems.map((one) => `${one.path}: ${one.message}. ${one.fix}`);
  return { ...result, problems: texts };
}

test('weights and styles are read from the files', async () => {
  await copyFonts();
  const { typefaces, problems } = await read({ text: ['/fonts/news.woff2', '/fonts/news-italic.woff2'] });
  expect(problems).toEqual([]);
  expect(typefaces.text?.faces).toEqual([
    { src: '/fonts/news.woff2', weights: [200, 800], isItalic: false },
    { src: '/fonts/news-italic.woff2', weights: [200, 800], isItalic: true },
  ]);
});

test('system fonts get the metrics of an own font: those of Newsreader are the same as in the style sheet', async () => {
  await copyFonts();
  const { typefaces } = await read({ text: ['/fonts/news.woff2'] });
  const { fallbackFaces = '', family } = typefaces.text ?? {};
  const metrics = (css: string) =>
    [...css.matchAll(/(ascent-override|descent-override|size-adjust): ([\d.]+%)/g)].map(([all]) => all);
  const [georgia, times] = [metrics(fallbackFaces).slice(0, 3), metrics(fallbackFaces).slice(3, 6)];
  expect([...georgia, ...times]).toEqual(metrics(readText('src/client/styles/fonts.css')));
  expect(fallbackFaces).toMatch(/local\('Liberation Serif'\)/);
  expect(family).toMatch(/^"Own Text", "Own Text Fallback: Georgia",.*, serif$/);
});

test('the width of a variable font is that of the weight in use', async () => {
  await copyFonts();
  const sizes = async (fonts: SiteFonts) => {
    const { typefaces } = await read(fonts);
    const { fallbackFaces = '' } = typefaces.text ?? typefaces.headings ?? {};
    return Number(/size-adjust: ([\d.]+)%/.exec(fallbackFaces)?.[1]);
  };
  // Bold letters are wider.
  expect(await sizes({ headings: ['/fonts/news.woff2'] })).toBeGreaterThan(
    (await sizes({ text: ['/fonts/news.woff2'] })) + 1,
  );
});

test('the same files for text and headings are one font', async () => {
  await copyFonts();
  const { typefaces } = await read({ text: ['/fonts/news.woff2'], headings: ['/fonts/news.woff2'] });
  expect(typefaces.headings).toBe(typefaces.text);
});

test('a digest changes with the file', async () => {
  await copyFonts();
  const digest = async () => (await read({ text: ['/fonts/news.woff2'] })).typefaces.text?.digest;
  const before = await digest();
  await copyFile(path.join(folder, 'fonts/light.woff2'), path.join(folder, 'fonts/news.woff2'));
  expect(await digest()).not.toBe(before);
});

test('files that are no WOFF2 fonts are reported with what they are', async () => {
  await copyFonts();
  const files = {
    old: 'wOFF0000',
    open: 'OTTO0000',
    true: '\0\x01\0\0',
    page: '<!doctype html>',
    empty: '',
    cut: (await readFile(path.join(folder, 'fonts/news.woff2'))).subarray(0, 300),
  };
  for (const [name, content] of Object.entries(files))
    await writeFile(path.join(folder, 'fonts', `${name}.woff2`), content);
  const text = [...Object.keys(files), 'missing'].map((name) => `/fonts/${name}.woff2`);
  const convert = 'Get WOFF2 from its foundry, or convert it, for example with woff2_compress.';
  expect((await read({ text })).problems).toEqual([
    `fonts.text[0]: the file /fonts/old.woff2 is a WOFF font of the first version, not WOFF2. ${convert}`,
    `fonts.text[1]: the file /fonts/open.woff2 is an OpenType font, not WOFF2. ${convert}`,
    `fonts.text[2]: the file /fonts/true.woff2 is a TrueType font, not WOFF2. ${convert}`,
    'fonts.text[3]: the file /fonts/page.woff2 is no font. Replace it by a WOFF2 file.',
    'fonts.text[4]: the file /fonts/empty.woff2 is no font. Replace it by a WOFF2 file.',
    'fonts.text[5]: the file /fonts/cut.woff2 is damaged or has no metrics. Export or download it again.',
    'fonts.text[6]: the file /fonts/missing.woff2 does not exist. Save the font as public/fonts/missing.woff2, in WOFF2 format.',
  ]);
});

test('a font needs an upright file', async () => {
  await copyFonts();
  expect((await read({ headings: ['/fonts/news-italic.woff2'] })).problems).toEqual([
    'fonts.headings: has no upright font, only italic ones. Add the file of the regular style to the list.',
  ]);
});

test('what is neither a system font nor a list of files is reported', async () => {
  expect((await read({ text: 'system-serf' })).problems).toEqual([
    'fonts.text: expected one of "system-serif", "system-sans", found "system-serf". Did you mean "system-serif"?',
  ]);
  expect((await read({ text: '/fonts/news.woff2' })).problems).toEqual([
    expect.stringMatching(/^fonts\.text: expected one of "system-serif", "system-sans", found "\/fonts/),
  ]);
  expect((await read({ text: ['fonts/news.ttf'] })).problems).toEqual([
    'fonts.text[0]: expected the path of a WOFF2 file, found "fonts/news.ttf". A font in the folder "public", starting with /: /fonts/news.woff2 is public/fonts/news.woff2.',
  ]);
});
