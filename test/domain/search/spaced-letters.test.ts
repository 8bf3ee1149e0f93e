import { expect, test } from 'vitest';
import { addLetterSpaces, splitRuns, splitWords, wordJoiner } from '#domain/search/spaced-letters.ts';

test.each([
  ['数据中心', '数 据 中 心'],
  ['NVIDIA数据中心2026年', 'NVIDIA 数 据 中 心 2026 年'],
  ['電力。次に（追記）', '電 力。 次 に （追 記）'],
  ['データセンター', 'デ ー タ セ ン タ ー'],
  ['タワーの', 'タ ワ ー の'],
  ['ｶﾞｽとｻｰﾊﾞｰ', 'ｶﾞ ｽ と ｻ ｰ ﾊﾞ ｰ'],
  ['ไทย', 'ไ ท ย'],
  ['น้ำท่วม ๒๕๖๙', 'น้ ำ ท่ ว ม ๒๕๖๙'],
  ['ភ្នំពេញ', 'ភ្ នំ ពេ ញ'],
  ['မြို့', 'မြို့'],
])('letters of scripts without spaces are spaced out: %s', (text, expected) => {
  const spaced = addLetterSpaces(text);
  expect(spaced.replaceAll(wordJoiner, '')).toBe(expected);
  expect(spaced.replaceAll(` ${wordJoiner}`, '')).toBe(text);
  expect(splitWords(spaced)).toEqual(splitWords(text));
});

test.each(['power grid', '인공지능 데이터센터', 'الذكاء الاصطناعي', 'Ärzte, C++ & R&D', ''])(
  'other text is unchanged: %s',
  (text) => {
    expect(addLetterSpaces(text)).toBe(text);
  },
);

test('text is split between letters of such scripts and other text', () => {
  expect(splitRuns('数据 中心')).toEqual(['数据', '中心']);
  expect(splitRuns('AI数据')).toEqual(['AI', '数据']);
  expect(splitRuns('タワーの')).toEqual(['タワーの']);
});
