import { expect, test } from 'vitest';
import {
  addLetterSpaces,
  isUnspacedRun,
  removeLetterSpaces,
  splitWords,
  wordJoiner,
} from '#domain/search/spaced-letters.ts';

test.each([
  ['数据中心', '数 据 中 心'],
  ['NVIDIA数据中心2026年', 'NVIDIA 数 据 中 心 2026 年'],
  ['電力。次に（追記）', '電 力。 次 に （追 記）'],
  ['データセンター', 'デ ー タ セ ン タ ー'],
  ['ไทย', 'ไ ท ย'],
])('letters of scripts without spaces are spaced out: %s', (text, expected) => {
  const spaced = addLetterSpaces(text);
  expect(spaced.replaceAll(wordJoiner, '')).toBe(expected);
  expect(removeLetterSpaces(spaced)).toBe(text);
  expect(splitWords(spaced)).toEqual(splitWords(text));
});

test.each(['power grid', '인공지능 데이터센터', 'الذكاء الاصطناعي', 'Ärzte, C++ & R&D', ''])(
  'other text is unchanged: %s',
  (text) => {
    expect(addLetterSpaces(text)).toBe(text);
    expect(removeLetterSpaces(text)).toBe(text);
    expect(isUnspacedRun(text)).toBe(false);
  },
);

test.each(['美团发布了新模型，数据中心（在北京）将于明年“开放”。', '由NVIDIA建设的 GB300 数据 中心'])(
  'the text can be restored: %s',
  (text) => {
    expect(removeLetterSpaces(addLetterSpaces(text))).toBe(text);
  },
);

test('a run of such letters is detected', () => {
  expect(isUnspacedRun('数据中心')).toBe(true);
  expect(isUnspacedRun('数据 中心')).toBe(false);
  expect(isUnspacedRun('AI数据')).toBe(false);
});
