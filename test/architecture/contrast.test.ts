import { expect, test } from 'vitest';
import { colourOf, minContrasts, papers, themes } from '#domain/appearance/palette.ts';
import { contrast } from '#domain/appearance/tones.ts';
import { readPalette } from '#node/application/design-tokens.ts';
import { root } from '../fixtures/source-files.ts';

const palette = readPalette(root);

/** The combinations of theme and hue in which the contrast of two tokens is too low. */
function lowContrasts(
  token: string,
  background: string,
  minContrast: number,
  hues: readonly number[] = [0],
): string[] {
  return themes.flatMap((theme) =>
    hues.flatMap((hue) => {
      const colour = colourOf(palette, token)[theme].replace('var(--hue)', String(hue));
      const ratio = contrast(colour, colourOf(palette, background)[theme]);
      return ratio < minContrast
        ? [`--${token} on --${background}, ${theme}, hue ${hue}: ${ratio.toFixed(2)}`]
        : [];
    }),
  );
}

test.each(Object.entries(minContrasts))(
  '--%s has a contrast of %d with every paper, in both themes',
  (token, min) => {
    const hues = token === 'category-text' ? Array.from({ length: 360 }, (_, hue) => hue) : [0];
    expect(papers.flatMap((paper) => lowContrasts(token, paper, min, hues))).toEqual([]);
  },
);

test('ink is legible on a mark', () => {
  expect(lowContrasts('ink', 'mark', 4.5)).toEqual([]);
});

test('a contrast that is too low is found', () => {
  expect(lowContrasts('rule', 'paper', 3)).toHaveLength(2);
});
