import { expect, test } from 'vitest';
import { parseColour } from '#node/images/colours.ts';
import { contrast } from '../fixtures/formats/colours.ts';
import { readText, withoutComments } from '../fixtures/source-files.ts';

const minTextContrast = 4.5;
const minGraphicsContrast = 3;
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

/** The combinations of theme and hue in which the contrast of two tokens is too low. */
function lowContrasts(
  token: string,
  background: string,
  minContrast: number,
  hues: readonly number[] = [0],
): string[] {
  return (['light', 'dark'] as const).flatMap((theme) =>
    hues.flatMap((hue) => {
      const ratio = contrast(colour(token, theme, hue), colour(background, theme));
      return ratio < minContrast
        ? [`--${token} on --${background}, ${theme}, hue ${hue}: ${ratio.toFixed(2)}`]
        : [];
    }),
  );
}

test('contrast is computed by WCAG’s formula', () => {
  expect(contrast(parseColour('#000'), parseColour('#ffffff'))).toBeCloseTo(21, 5);
  expect(contrast(parseColour('#777777'), parseColour('#ffffff'))).toBeCloseTo(4.48, 2);
  expect(parseColour('oklch(0.627955 0.257683 29.2339)')).toEqual([255, 0, 0]);
});

test.each(['ink', 'ink-soft', 'accent'])('--%s is legible on every paper, in both themes', (token) => {
  expect(papers.flatMap((paper) => lowContrasts(token, paper, minTextContrast))).toEqual([]);
});

test('ink is legible on a mark', () => {
  expect(lowContrasts('ink', 'mark', minTextContrast)).toEqual([]);
});

test('focus stands out from every paper', () => {
  expect(papers.flatMap((paper) => lowContrasts('focus', paper, minGraphicsContrast))).toEqual([]);
});

test.each(categories)('the name of $name is legible in its hue', ({ hue }) => {
  expect(papers.flatMap((paper) => lowContrasts('category-text', paper, minTextContrast, [hue]))).toEqual([]);
});

test('a category’s name is legible in every hue', () => {
  const hues = Array.from({ length: 360 }, (_, hue) => hue);
  expect(papers.flatMap((paper) => lowContrasts('category-text', paper, minTextContrast, hues))).toEqual([]);
});
