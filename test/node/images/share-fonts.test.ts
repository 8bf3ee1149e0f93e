import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { root } from '../../fixtures/source-files.ts';

/** A font chooser that has not loaded any font yet. */
async function freshFontChooser(own?: string) {
  vi.resetModules();
  const { createFontChooser } = await import('#node/images/share-fonts.ts');
  return createFontChooser(root, own);
}

const texts = [
  ['Research', 'en-GB'],
  ['افتتاح', 'ar'],
  ['The Gigawatt', 'en-GB'],
  ['전력이', 'ko'],
] as const;

test('texts that are prepared concurrently get fonts that have their characters, the primary font first', async () => {
  const families = async (chosen: Promise<{ graphemes: { font: { family: string } }[] }>) =>
    (await chosen).graphemes.map(({ font }) => font.family);
  const chooseFonts = await freshFontChooser();
  const found = await Promise.all(texts.map(([text, language]) => families(chooseFonts(text, language))));
  expect(found.map((one) => [...new Set(one)])).toEqual([
    ['newsreader'],
    ['noto-naskh-arabic'],
    ['newsreader'],
    ['noto-serif-kr'],
  ]);
});

test('quotation marks take the font of the text that they enclose', async () => {
  const { graphemes } = await (await freshFontChooser())('“通用” and “general”', 'zh-Hans');
  const families = graphemes.map(({ font }) => font.family);
  expect(families.slice(0, 4)).toEqual(Array(4).fill('noto-serif-sc'));
  expect(families.slice(-9)).toEqual(Array(9).fill('newsreader'));
});

test('a font of the paper’s own comes first, and others have what it lacks', async () => {
  const file = 'node_modules/@fontsource-variable/noto-serif/files/noto-serif-latin-wght-normal.woff2';
  const chooseFonts = await freshFontChooser(path.join(root, file));
  const familiesOf = async (text: string) =>
    new Set((await chooseFonts(text, 'en')).graphemes.map(({ font }) => font.family));
  expect(await familiesOf('Research')).toEqual(new Set(['own']));
  expect(await familiesOf('전력')).toEqual(new Set(['noto-serif-kr']));
  // The standard font before those of other scripts.
  expect(await familiesOf('č')).toEqual(new Set(['newsreader']));
});
