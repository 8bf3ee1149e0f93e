import { expect, test } from 'vitest';
import { countWords, readingMinutes } from '#domain/edition/reading-time.ts';

test.each([
  [0, 1],
  [1, 1],
  [238, 1],
  [356, 1],
  [357, 2],
  [476, 2],
  [714, 3],
  [2380, 10],
])('%i words take %i minutes at 238 words a minute, at least one', (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes);
});

test.each([
  ['', 0],
  ['— … !', 0],
  ['One gigawatt', 2],
  ['  spaced \n\n out\ttext ', 3],
  ["It’s SK’s and NVIDIA's", 4],
  ['state-of-the-art 2.08 trillion', 3],
  ['before—after', 2],
  ['Économie française', 2],
])('words are counted between spaces: "%s"', (text, words) => {
  expect(countWords(text, 'en')).toBe(words);
});

test('Korean words are counted between spaces', () => {
  expect(countWords('한국의 첫 인공지능 공장이 내년에 문을 연다.', 'ko')).toBe(7);
});

test('Arabic words are counted between spaces, without diacritics and commas', () => {
  expect(countWords('افتُتحت المحطةُ الجديدة، وهي تعمل.', 'ar')).toBe(5);
});

test('Chinese is segmented into words', () => {
  const text = '人工智能工厂明年将在韩国开始运营。';
  const words = countWords(text, 'zh');
  expect(words).toBeGreaterThanOrEqual(6);
  expect(words).toBeLessThan([...text].length - 3);
});

test('Chinese punctuation is not counted', () => {
  expect(countWords('。，！', 'zh')).toBe(0);
  expect(countWords('你好。', 'zh')).toBe(countWords('你好', 'zh'));
});

test('a long Chinese text takes several minutes', () => {
  const text = '人工智能工厂明年将在韩国开始运营。'.repeat(100);
  expect(readingMinutes(countWords(text, 'zh'))).toBeGreaterThan(2);
});
