import type { SiteColours } from '#domain/schema/colours.ts';
import {
  contrast,
  findNearestTone,
  findTone,
  lightnessOf,
  luminanceRatio,
  mixturesOf,
  toHex,
  tonesOf,
  withLightness,
} from './tones.ts';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Colours of both themes by design token, without `--`. Those of categories have `var(--hue)`. */
export type Palette = Readonly<Record<string, Readonly<Record<Theme, string>>>>;

/** The tokens of backgrounds that text stands on. */
export const papers = ['paper', 'paper-raised', 'paper-sunk'];

/** The contrast that a token must have with every paper (src/client/styles/tokens.css). */
export const minContrasts = { ink: 12, 'ink-soft': 4.5, accent: 4.5, 'category-text': 4.5, focus: 3 };

/** Ink must also be legible on a mark. */
const minMarkContrast = 4.5;

/** A dark background looks more colourful than a light one of the same chroma. */
const darkPaperChroma = 0.6;

/**
 * Creates the colours of a paper from those that its settings name. Colours that are named stay; all others have the
 * contrast that they need. A single colour is that of the light theme. In the dark theme, paper and ink have the lightness
 * of the standard ones, and an accent the contrast that it has in the light theme.
 *
 * @param standard the colours of src/client/styles/tokens.css
 * @returns only the tokens that differ from the standard
 */
export function createPalette(standard: Palette, colours: SiteColours): Palette {
  const ofThemes = themes.map((theme) => createTheme(standard, colours, theme));
  const [light = {}, dark = {}] = ofThemes;
  const tokens = [...new Set(ofThemes.flatMap(Object.keys))];
  return Object.fromEntries(
    tokens.flatMap((token) => {
      const before = colourOf(standard, token);
      const after = { light: light[token] ?? before.light, dark: dark[token] ?? before.dark };
      return themes.some((theme) => after[theme] !== toHex(before[theme])) ? [[token, after]] : [];
    }),
  );
}

/** @throws Error if there is no such token */
export function colourOf(palette: Palette, token: string): Readonly<Record<Theme, string>> {
  const colour = palette[token];
  if (!colour) throw new Error(`src/client/styles/tokens.css must define --${token} as light-dark(…, …).`);
  return colour;
}

/** The paper in a theme and its tones, in the order of `papers`: as much lighter and darker as in the standard palette. */
export function papersOf(standard: Palette, chosen: SiteColours['paper'], theme: Theme): string[] {
  const standards = papers.map((token) => toHex(colourOf(standard, token)[theme]));
  if (chosen === undefined) return standards;
  const [usual = '', ...tones] = standards;
  const paper =
    typeof chosen === 'object'
      ? toHex(chosen[theme])
      : theme === 'light'
        ? toHex(chosen)
        : withLightness(chosen, Math.min(lightnessOf(chosen), lightnessOf(usual)), darkPaperChroma);
  return [paper, ...tones.map((tone) => findTone(tonesOf(paper), paper, luminanceRatio(tone, usual)))];
}

/** The lowest contrast of a colour with any of some backgrounds, and that background. */
export function lowestContrast(
  colour: string,
  backgrounds: readonly string[],
): { ratio: number; background: string } {
  const [lowest] = backgrounds
    .map((background) => ({ ratio: contrast(colour, background), background }))
    .sort((one, other) => one.ratio - other.ratio);
  if (!lowest) throw new Error('There is no background.');
  return lowest;
}

function createTheme(standard: Palette, colours: SiteColours, theme: Theme): Record<string, string> {
  const standardOf = (token: string) => toHex(colourOf(standard, token)[theme]);
  const backgrounds = papersOf(standard, colours.paper, theme);
  const [paper = '', raised = '', sunk = ''] = backgrounds;
  const ensure = (colour: string, min: number, on: readonly string[] = backgrounds) =>
    findNearestTone(colour, (tone) => lowestContrast(tone, on).ratio >= min) ?? colour;
  /** A colour that settings name for this theme, or else a legible one. */
  const choose = (field: 'ink' | 'accent', toDark: (colour: string) => string) => {
    const chosen = colours[field];
    if (typeof chosen === 'object') return toHex(chosen[theme]);
    if (chosen !== undefined && theme === 'light') return toHex(chosen);
    return ensure(chosen === undefined ? standardOf(field) : toDark(chosen), minContrasts[field]);
  };
  const ink = choose('ink', (colour) => withLightness(colour, lightnessOf(standardOf('ink'))));
  const accent = choose('accent', (colour) => {
    const [lightPaper = ''] = papersOf(standard, colours.paper, 'light');
    return findTone(tonesOf(colour), paper, contrast(colour, lightPaper));
  });
  const focus = ensure(standardOf('focus'), minContrasts.focus);
  const palette = { paper, 'paper-raised': raised, 'paper-sunk': sunk, ink, accent, focus };
  if (colours.paper === undefined && ink === standardOf('ink')) return palette;

  const between = (token: string) =>
    findTone(mixturesOf(paper, ink), paper, luminanceRatio(standardOf(token), standardOf('paper')));
  return {
    ...palette,
    'ink-soft': ensure(between('ink-soft'), minContrasts['ink-soft']),
    rule: between('rule'),
    'rule-strong': ink,
    mark: ensure(standardOf('mark'), minMarkContrast, [ink]),
  };
}
