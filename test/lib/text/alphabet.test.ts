import { expect, test } from 'vitest';
import { createAlphabet } from '#lib/text/alphabet.ts';

const sorted = (language: string, names: string[]) => names.toSorted(createAlphabet(language).compare);
const initials = (language: string, names: string[]) => names.map(createAlphabet(language).initial);

test.each([
  ['en', ['token', 'AI factory', 'Elo', 'API', 'élan'], ['AI factory', 'API', 'élan', 'Elo', 'token']],
  ['sv', ['Zon', 'Älg', 'Ål', 'Alm'], ['Alm', 'Zon', 'Ål', 'Älg']],
  ['de', ['Zone', 'Ähre', 'Acker', 'Alm'], ['Acker', 'Ähre', 'Alm', 'Zone']],
  ['en', ['16-bit', '4-bit', 'A'], ['4-bit', '16-bit', 'A']],
  ['en', ['.NET', 'Node', '“Moat”'], ['“Moat”', '.NET', 'Node']],
])('in %s, names are sorted as readers expect: %j', (language, names, expected) => {
  expect(sorted(language, names)).toEqual(expected);
});

test('names that are equal in the language still have an order', () => {
  const names = ['a\u0301', '\u00e1'];
  expect(sorted('en', names)).toEqual(sorted('en', names.toReversed()));
});

test.each([
  ['en', ['agent', 'AI', 'Élan', 'œuvre', 'zero'], ['A', 'A', 'E', 'O', 'Z']],
  ['sv', ['Zon', 'Ål', 'Älg'], ['Z', 'Å', 'Ä']],
  ['et', ['sõna', 'zoom', 'tõde'], ['S', 'Z', 'T']],
  ['en', ['3D', '16-bit', '.NET', '…'], ['0–9', '0–9', 'N', '#']],
  ['ko', ['데이터', '다리', '모델'], ['ᄃ', 'ᄃ', 'ᄆ']],
  ['zh', ['模型', '大模型'], ['漢', '漢']],
  ['ru', ['модель', 'йод'], ['М', 'И']],
])('in %s, the names %j have the headings %j', (language, names, expected) => {
  expect(initials(language, names)).toEqual(expected);
});

test('sorted names have sorted headings', () => {
  const names = [
    'Ærø',
    'Af',
    'Ad',
    'Bo',
    'Øre',
    'Os',
    'Oz',
    'ßeta',
    'Sa',
    'Sz',
    'Čapek',
    'Ca',
    'Cz',
    'Chleba',
    'Ha',
    'Io',
  ];
  for (const language of ['en', 'de', 'cs', 'da', 'sv', 'es']) {
    const list = initials(language, sorted(language, names));
    const blocks = list.filter((initial, index) => initial !== list[index - 1]);
    expect(blocks, language).toEqual([...new Set(blocks)]);
  }
});

test('a language that Node does not support is sorted like English', () => {
  expect(sorted('tlh', ['Zon', 'Älg', 'Bo'])).toEqual(['Älg', 'Bo', 'Zon']);
});
