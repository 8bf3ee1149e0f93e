import { expect, test } from 'vitest';
import { parseColour } from '#node/images/colours.ts';
import { contrast } from '../fixtures/formats/colours.ts';
import { readText, withoutComments } from '../fixtures/source-files.ts';

const text = 4.5;
const graphics = 3;
const papers = ['paper', 'paper-raised', 'paper-sunk'];
const tokens = readTokens(withoutComments(readText('src/client/styles/tokens.css')));
const { categories } = JSON.parse(readText('src/content/site.json')) as {
  categories: { name: string; hue: number }[];
};

/** Every colour of tokens.css: `--name: light-dark(light, dark)`. */
function readTokens(css: string): Map<string, Record<'light' | 'dark', string>> {
  const declarations = css.matchAll(/--([\w-]+):\s*light-dark\((.+)\);/g);
  return new Map(
    [...declarations].map(([, name = '', value = '']) => {
      const [light = '', dark = ''] = value.split(/,\s*(?![^(]*\)(?!\)))/);
      return [name, { light, dark }];
    }),
  );
}

function colour(token: string, theme: 'light' | 'dark', hue = 0) {
  const value = tokens.get(token)?.[theme];
  if (!value) throw new Error(`tokens.css has no colour --${token}.`);
  return parseColour(value.replace('var(--hue)', String(hue)));
}

function weak(token: string, ground: string, least: number, hues: readonly number[] = [0]): string[] {
  return (['light', 'dark'] as const).flatMap((theme) =>
    hues.flatMap((hue) => {
      const ratio = contrast(colour(token, theme, hue), colour(ground, theme));
      return ratio < least ? [`--${token} on --${ground}, ${theme}, hue ${hue}: ${ratio.toFixed(2)}`] : [];
    }),
  );
}

test('contrast is computed as WCAG does', () => {
  expect(contrast(parseColour('#000'), parseColour('#ffffff'))).toBeCloseTo(21, 5);
  expect(contrast(parseColour('#777777'), parseColour('#ffffff'))).toBeCloseTo(4.48, 2);
  expect(parseColour('oklch(0.627955 0.257683 29.2339)')).toEqual([255, 0, 0]);
});

test.each(['ink', 'ink-soft', 'accent'])('--%s can be read on every paper, in both themes', (token) => {
  expect(papers.flatMap((paper) => weak(token, paper, text))).toEqual([]);
});

test('ink can be read on a mark', () => {
  expect(weak('ink', 'mark', text)).toEqual([]);
});

test('focus stands out from every paper', () => {
  expect(papers.flatMap((paper) => weak('focus', paper, graphics))).toEqual([]);
});

test.each(categories)('the name of $name can be read in its hue', ({ hue }) => {
  expect(papers.flatMap((paper) => weak('category-text', paper, text, [hue]))).toEqual([]);
});

test('a category can be read in whatever hue its publisher chooses', () => {
  const hues = Array.from({ length: 360 }, (_, hue) => hue);
  expect(papers.flatMap((paper) => weak('category-text', paper, text, hues))).toEqual([]);
});
