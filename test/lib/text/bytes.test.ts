import { expect, test } from 'vitest';
import { formatBytes } from '#lib/text/bytes.ts';

test.each([
  [0, '0.1 kB'],
  [949, '0.9 kB'],
  [7_400, '7.4 kB'],
  [9_960, '10 kB'],
  [412_345, '412 kB'],
  [999_400, '999 kB'],
  [999_600, '1 MB'],
  [1_250_000, '1.3 MB'],
  [48_000_000, '48 MB'],
  [2_000_000_000, '2 GB'],
])('%d bytes are formatted as %s', (bytes, text) => {
  expect(formatBytes(bytes, 'en-GB')).toBe(text);
});

test.each([
  ['de', '1,3 MB'],
  ['fr', '1,3\u202fMo'],
  ['ru', '1,3 МБ'],
])('numbers and units are those of %s', (language, text) => {
  expect(formatBytes(1_250_000, language).normalize('NFKC')).toBe(text.normalize('NFKC'));
});
