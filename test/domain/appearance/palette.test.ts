import { expect, test } from 'vitest';
import { createPalette, minContrasts, type Palette, papers, themes } from '#domain/appearance/palette.ts';
import {
  contrast,
  findNearestTone,
  findTone,
  lightnessOf,
  luminanceRatio,
  mixturesOf,
  toHex,
  tonesOf,
} from '#domain/appearance/tones.ts';
import type { SiteColours } from '#domain/schema/colours.ts';
import { readPalette } from '#node/application/design-tokens.ts';
import { root } from '../../fixtures/source-files.ts';

const standard = readPalette(root);
const create = (colours: SiteColours) => createPalette(standard, colours);
/** The lowest contrast of a token with any paper in any theme. */
const lowest = (palette: Palette, token: string) =>
  Math.min(
    ...themes.flatMap((theme) =>
      papers.map((paper) => {
        const all = { ...standard, ...palette };
        return contrast(all[token]?.[theme] ?? '', all[paper]?.[theme] ?? '');
      }),
    ),
  );

test('colours are computed as CSS and WCAG define them', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(toHex('oklch(0.627955 0.257683 29.2339)')).toBe('#ff0000');
  // Browsers clip what a screen does not have.
  expect(toHex('oklch(0.8 0.4 150)')).toBe('#00f900');
  expect(() => toHex('oklch(a b c)')).toThrow('is not a colour of CSS');
});

test('no colour changes without settings', () => {
  expect(create({})).toEqual({});
});

test('an accent alone changes nothing else', () => {
  expect(Object.keys(create({ accent: '#0b6e4f' }))).toEqual(['accent']);
});

test('a single accent has the same contrast in the dark theme, in its hue', () => {
  const { accent } = create({ accent: '#0b6e4f', paper: { light: '#ffffff', dark: '#000000' } });
  expect(accent?.light).toBe('#0b6e4f');
  expect(contrast(accent?.dark ?? '', '#000000')).toBeCloseTo(contrast('#0b6e4f', '#ffffff'), 0);
  expect(accent?.dark).toMatch(/^#[0-6]\w[89a-f]\w[6-9]\w$/);
  // One for each theme stays as it is.
  expect(create({ accent: { light: '#7a5c00', dark: '#ffcc00' } }).accent?.dark).toBe('#ffcc00');
});

test('a single paper is dark in the dark theme', () => {
  const { paper } = create({ paper: '#fff1e5' });
  expect(paper?.light).toBe('#fff1e5');
  expect(lightnessOf(paper?.dark ?? '')).toBeCloseTo(lightnessOf(standard.paper?.dark ?? ''), 2);
});

test('the tones of a paper follow from it', () => {
  const palette = create({ paper: { light: '#fff1e5', dark: '#10241c' } });
  const [light, dark] = themes.map((theme) => papers.map((paper) => palette[paper]?.[theme] ?? ''));
  for (const [paper = '', raised = '', sunk = ''] of [light ?? [], dark ?? []]) {
    expect(luminanceRatio(raised, paper)).toBeGreaterThan(1.02);
    expect(luminanceRatio(sunk, paper)).toBeLessThan(0.98);
  }
});

test('on black, rules and raised papers are visible', () => {
  const { rule, 'paper-raised': raised } = create({ paper: { light: '#ffffff', dark: '#000000' } });
  expect(contrast(rule?.dark ?? '', '#000000')).toBeGreaterThan(1.35);
  expect(contrast(raised?.dark ?? '', '#000000')).toBeGreaterThan(1.05);
});

test.each<[string, SiteColours]>([
  ['salmon', { paper: '#fff1e5' }],
  ['green', { paper: { light: '#eef5ee', dark: '#12261e' }, accent: '#0b5d3b' }],
  ['black and white', { paper: { light: '#ffffff', dark: '#000000' }, ink: '#000000' }],
  ['grey', { paper: { light: '#e8e8e8', dark: '#262626' } }],
  ['brown ink', { ink: '#3a2010' }],
])(
  'a %s paper has the contrast that text needs, also with colours that it does not name',
  (_name, colours) => {
    const palette = create(colours);
    for (const token of ['ink', 'ink-soft', 'accent', 'focus'] as const)
      expect(`${token} ${lowest(palette, token) >= minContrasts[token]}`).toBe(`${token} true`);
  },
);

test('the nearest colour is of the same hue, and the colour itself if it passes', () => {
  expect(findNearestTone('#0B6E4F', () => true)).toBe('#0b6e4f');
  const found = findNearestTone('#ffcc00', (tone) => contrast(tone, '#ffffff') >= 4.5) ?? '';
  expect(contrast(found, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  expect(contrast(found, '#ffffff')).toBeLessThan(4.7);
  expect(findNearestTone('#ffcc00', () => false)).toBeUndefined();
});

test('a tone that a scale does not have is its nearest end', () => {
  expect(findTone(tonesOf('#777777'), '#ffffff', 2)).toBe('#ffffff');
  expect(findTone(mixturesOf('#ffffff', '#cccccc'), '#ffffff', 0.1)).toBe('#cccccc');
});
