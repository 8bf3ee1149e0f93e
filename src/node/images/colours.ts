import { colourOf, type Palette, type Theme } from '#domain/appearance/palette.ts';
import { toHex } from '#domain/appearance/tones.ts';
import { readPalette } from '#node/application/design-tokens.ts';

/** Returns the colour of a design token as `#aabbcc`. Category colours need a hue in degrees. */
export type TokenColours = (token: string, hue?: number) => string;

/**
 * Reads the design tokens of one theme.
 *
 * @param root the project's folder
 * @param palette the paper's own colours
 * @returns a function that throws if a token is missing or is not a `light-dark()` pair
 */
export function readTokenColours(root: string, palette: Palette = {}, theme: Theme = 'light'): TokenColours {
  const colours = { ...readPalette(root), ...palette };
  return (token, hue = 0) => toHex(colourOf(colours, token)[theme].replace('var(--hue)', String(hue)));
}
