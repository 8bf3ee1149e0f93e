import { expect, test } from 'vitest';
import { checkColours } from '#domain/checks/colour-checks.ts';
import { parseSite } from '#domain/edition/edition.ts';
import { readPalette } from '#node/application/design-tokens.ts';
import { siteFile } from '../../fixtures/content/edition.ts';
import { root } from '../../fixtures/source-files.ts';

const standard = readPalette(root);

/** The problems of a paper with these colours, each as its field, message and fix. */
function problemsOf(colours: unknown): string[] {
  const { source, value, problems } = parseSite(siteFile({ colours } as never));
  const found = value ? checkColours(source, value, standard) : problems;
  return found.map(({ path, message, fix }) => `${path}: ${message}. ${fix}`);
}

test('colours with enough contrast pass, one for both themes or one for each', () => {
  expect(problemsOf({ accent: '#0b6e4f', paper: '#FFF1E5', ink: '#111' })).toEqual([]);
  expect(
    problemsOf({ paper: { light: '#fff', dark: '#000' }, ink: { light: '#000', dark: '#fff' } }),
  ).toEqual([]);
  expect(problemsOf({})).toEqual([]);
});

test('an accent without enough contrast is reported with the nearest one that has it', () => {
  expect(problemsOf({ accent: '#ffcc00' })).toEqual([
    'colours.accent: #ffcc00 has a contrast of 1.31:1 with #f1efe8, a tone of the paper, in the light theme; it needs 4.5:1. Use "#856900", the nearest colour of this hue that has it.',
  ]);
  expect(problemsOf({ accent: '#856900' })).toEqual([]);
});

test('each theme is checked with its own paper', () => {
  expect(
    problemsOf({ accent: { light: '#0b6e4f', dark: '#0b6e4f' }, paper: { light: '#fff', dark: '#000' } }),
  ).toEqual([
    expect.stringMatching(
      /^colours\.accent\.dark: #0b6e4f has a contrast of 3\.\d\d:1 with .* in the dark theme; it needs 4\.5:1/,
    ),
  ]);
});

test('ink needs more contrast than an accent', () => {
  expect(problemsOf({ ink: '#555555' })).toEqual([
    expect.stringMatching(
      /^colours\.ink: #555555 has a contrast of 6\.\d\d:1 .* it needs 12:1\. Use "#2\w2\w2\w"/,
    ),
  ]);
});

test('a paper on which no ink is legible is reported alone', () => {
  expect(problemsOf({ paper: '#999999', ink: '#555555' })).toEqual([
    expect.stringMatching(
      /^colours\.paper: #999999 has a contrast of \d\.\d\d:1 with the name of the category “\w.*” in the light theme; it needs 4\.5:1\. Use "#(\w\w)\1\1"/,
    ),
  ]);
  expect(problemsOf({ paper: { light: '#ffffff', dark: '#5a5a5a' } })).toEqual([
    expect.stringMatching(
      /^colours\.paper\.dark: #5a5a5a has a contrast of \d\.\d\d:1 with .* in the dark theme/,
    ),
  ]);
});

test('a colour in another form is reported with the form that is needed', () => {
  const fix = 'The colour as # and six hexadecimal digits, such as #0b6e4f.';
  expect(problemsOf({ accent: 'green' })).toEqual([
    'colours.accent: expected a colour, found "green". Colour of marks, and of links under the pointer: # and six digits, or light and dark.',
  ]);
  expect(problemsOf({ accent: { light: '#ffff', dark: 'rgb(0 0 0)' } })).toEqual([
    `colours.accent.light: expected a colour, found "#ffff". ${fix}`,
    `colours.accent.dark: expected a colour, found "rgb(0 0 0)". ${fix}`,
  ]);
  expect(problemsOf({ accent: 7 })).toEqual([
    'colours.accent: expected a colour, or one for each theme, found 7. Colour of marks, and of links under the pointer: # and six digits, or light and dark.',
  ]);
  expect(problemsOf({ accent: { light: '#0b6e4f' } })).toEqual([
    `colours.accent.dark: is missing. Add it: ${fix}`,
  ]);
  expect(problemsOf({ accent: { light: '#0b6e4f', drak: '#0b6e4f', dark: '#fff' } })).toEqual([
    'colours.accent.drak: unknown key. Did you mean "dark"?',
  ]);
});
