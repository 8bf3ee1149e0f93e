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
  ['da', ['Aalborg', 'aau', 'Ab', 'Ærø', 'Øre', 'Å'], ['Å', 'Å', 'A', 'Æ', 'Ø', 'Å']],
  ['nb', ['Aasen', 'Ås', 'Ørsted'], ['Å', 'Å', 'Ø']],
  ['fi', ['Äiti', 'Öljy', 'Å', 'Zeta'], ['Ä', 'Ö', 'Å', 'Z']],
  ['de', ['Ähre', 'Öl', 'Übung', 'ßeta'], ['A', 'O', 'U', 'S']],
  ['et', ['Õun', 'Ämber', 'Öö', 'Üks', 'Žanr'], ['Õ', 'Ä', 'Ö', 'Ü', 'Ž']],
  ['cs', ['Chleba', 'Cena', 'Čas', 'Hora'], ['CH', 'C', 'Č', 'H']],
  ['sk', ['Chlieb', 'Cena'], ['CH', 'C']],
  ['lt', ['Yra', 'Įmonė', 'Ir'], ['I', 'I', 'I']],
  ['es', ['Ñandú', 'Nube', 'Chile'], ['Ñ', 'N', 'C']],
  ['pl', ['Łódź', 'Lublin', 'Żar'], ['Ł', 'L', 'Ż']],
  ['hu', ['Csaba', 'Cél', 'Ádám', 'dzsungel'], ['CS', 'C', 'A', 'DZS']],
  ['tr', ['Isparta', 'ısı', 'İzmir', 'istanbul', 'Çay'], ['I', 'I', 'İ', 'İ', 'Ç']],
  ['vi', ['Đà Nẵng', 'Da', 'Ăn', 'Ơn'], ['Đ', 'D', 'Ă', 'Ơ']],
  ['ko', ['데이터', '다리', '모델', '까치', 'GPU', '大'], ['ㄷ', 'ㄷ', 'ㅁ', 'ㄱ', 'G', 'ㄷ']],
  ['ja', ['か', 'カメラ', 'ガス', 'きょう', 'データ', '大', 'AI'], ['か', 'か', 'か', 'か', 'た', '漢', 'A']],
  ['th', ['เกม', 'กา', 'ไข่', 'แดง'], ['ก', 'ก', 'ข', 'ด']],
  ['lo', ['ເກມ', 'ກາ'], ['ກ', 'ກ']],
  ['zh', ['模型', '大模型', '安全', 'Moat'], ['M', 'D', 'A', 'M']],
  ['zh-Hant', ['一', '大', '模型', 'AI'], ['1劃', '3劃', '15劃', 'A']],
  ['en', ['大', 'модель', 'โมเดล', '모델'], ['漢', 'М', 'ม', 'ㅁ']],
  ['ru', ['модель', 'йод', 'Ёлка'], ['М', 'Й', 'Е']],
  ['uk', ['Її', 'Ґава'], ['Ї', 'Ґ']],
  ['ar', ['أخبار', 'بيت'], ['ا', 'ب']],
  ['hi', ['कल', 'आज'], ['क', 'आ']],
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
  const others = ['大', '一', '안', '대', 'あ', 'カ', 'модель', 'เกม', 'กา', '모', '7', '…', 'آ', 'कल'];
  names.push(...others, 'Þ', 'Yra', 'Ir', 'İz', 'ısı');
  for (const language of [
    'en',
    'de',
    'cs',
    'da',
    'sv',
    'es',
    'lt',
    'tr',
    'ko',
    'ja',
    'zh',
    'zh-Hant',
    'th',
    'ru',
  ]) {
    const list = initials(language, sorted(language, names));
    const blocks = list.filter((initial, index) => initial !== list[index - 1]);
    expect(blocks, language).toEqual([...new Set(blocks)]);
  }
});

test('a language that Node does not support is sorted like English', () => {
  expect(sorted('tlh', ['Zon', 'Älg', 'Bo'])).toEqual(['Älg', 'Bo', 'Zon']);
});
