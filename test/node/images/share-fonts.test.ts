import { expect, test, vi } from 'vitest';
import { root } from '../../fixtures/source-files.ts';

/** The fonts as a thread finds them that has read none yet. */
async function freshFonts() {
  vi.resetModules();
  const { findShareFonts } = await import('#node/images/share-fonts.ts');
  return findShareFonts(root);
}

const texts = [
  ['Research', 'en-GB'],
  ['افتتاح', 'ar'],
  ['The Gigawatt', 'en-GB'],
  ['전력이', 'ko'],
] as const;

test('texts that are set at the same time are set in the fonts that have their letters, the paper’s own first', async () => {
  const families = async (chosen: Promise<{ graphemes: { font: { family: string } }[] }>) =>
    (await chosen).graphemes.map(({ font }) => font.family);
  const fonts = await freshFonts();
  const found = await Promise.all(texts.map(([text, language]) => families(fonts.choose(text, language))));
  expect(found.map((one) => [...new Set(one)])).toEqual([
    ['newsreader'],
    ['noto-naskh-arabic'],
    ['newsreader'],
    ['noto-serif-kr'],
  ]);
});

test('quotation marks stand in the font of what they enclose', async () => {
  const { graphemes } = await (await freshFonts()).choose('“通用” and “general”', 'zh-Hans');
  const families = graphemes.map(({ font }) => font.family);
  expect(families.slice(0, 4)).toEqual(Array(4).fill('noto-serif-sc'));
  expect(families.slice(-9)).toEqual(Array(9).fill('newsreader'));
});
