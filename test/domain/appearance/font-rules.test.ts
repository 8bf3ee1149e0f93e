import { expect, test } from 'vitest';
import {
  fontFaces,
  fontRules,
  headingFace,
  listTypefaces,
  nearestFace,
  usesStandardFont,
} from '#domain/appearance/font-rules.ts';
import type { Typeface } from '#domain/schema/fonts.ts';

const face = (src: string, min: number, max = min, isItalic = false) => ({
  src,
  weights: [min, max] as [number, number],
  isItalic,
});
const typeface = (name: string, ...faces: Typeface['faces']): Typeface => ({
  name,
  family: `"${name}",serif`,
  faces,
  fallbackFaces: `@font-face{font-family:"${name} Fallback"}`,
  digest: name,
});
const text = typeface(
  'Own Text',
  face('/a.woff2', 400),
  face('/i.woff2', 400, 400, true),
  face('/b.woff2', 700),
);
const headings = typeface('Own Headings', face('/h.woff2', 200, 900));
const files = ['/any.woff2'];

test('without fonts in the settings there are no rules, and the standard font is loaded', () => {
  expect([...fontRules({}), ...fontFaces({}, String)]).toEqual([]);
  expect(usesStandardFont({})).toBe(true);
  expect(headingFace({})).toBeUndefined();
});

test('a font of texts is that of headings too, and takes the place of the standard font', () => {
  const site = { fonts: { text: files }, typefaces: { text } };
  expect(fontRules(site)).toEqual([':root{--serif:"Own Text",serif}']);
  expect(usesStandardFont(site)).toBe(false);
  expect(headingFace(site)?.src).toBe('/b.woff2');
});

test('headings of their own keep the font of texts, and a reader’s choice of sans-serif', () => {
  const [rule = '', ...others] = fontRules({ fonts: { headings: files }, typefaces: { headings } });
  expect(others).toEqual([]);
  // In the layer of the basic rules, so that labels in headings stay sans-serif.
  expect(rule).toMatch(
    /^@layer base\{:root\{font-family:var\(--serif\)\}body\{--serif:"Own Headings",serif;font-family:inherit\}/,
  );
  expect(usesStandardFont({ fonts: { headings: files } })).toBe(true);
});

test('system fonts are not downloaded', () => {
  const site = { fonts: { text: 'system-serif', headings: 'system-sans' } } as const;
  expect(fontFaces(site, String)).toEqual([]);
  expect(fontRules(site)).toHaveLength(2);
  expect(fontRules({ fonts: { text: 'system-sans', headings: 'system-sans' } })).toEqual([
    ':root{--serif:var(--sans)}',
  ]);
  expect(headingFace(site)).toBeUndefined();
});

test('each file is a face with its weight and style, swapped in when it has loaded', () => {
  expect(fontFaces({ typefaces: { text, headings } }, (src) => `/news${src}`)).toEqual([
    '@font-face{font-family:"Own Text";src:url("/news/a.woff2") format("woff2");font-weight:400;font-display:swap}',
    '@font-face{font-family:"Own Text";src:url("/news/i.woff2") format("woff2");font-weight:400;font-style:italic;font-display:swap}',
    '@font-face{font-family:"Own Text";src:url("/news/b.woff2") format("woff2");font-weight:700;font-display:swap}',
    '@font-face{font-family:"Own Text Fallback"}',
    '@font-face{font-family:"Own Headings";src:url("/news/h.woff2") format("woff2");font-weight:200 900;font-display:swap}',
    '@font-face{font-family:"Own Headings Fallback"}',
  ]);
  expect(listTypefaces({ typefaces: { text, headings: text } })).toEqual([text]);
});

test('the nearest face is upright', () => {
  expect(nearestFace(text.faces, 400)?.src).toBe('/a.woff2');
  expect(nearestFace([face('/i.woff2', 400, 400, true)], 400)).toBeUndefined();
});
