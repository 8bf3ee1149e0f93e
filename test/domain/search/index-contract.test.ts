import { expect, test } from 'vitest';
import { decodeStory, parseParts } from '#domain/search/index-contract.ts';

const part = { name: '43-0', version: 'one', count: 24, since: '2026-01-22' };

test('a list of parts is returned unchanged', () => {
  expect(parseParts([part, { ...part, name: '42-1' }])).toEqual([part, { ...part, name: '42-1' }]);
  expect(parseParts([])).toEqual([]);
});

test.each([
  null,
  'parts',
  { parts: [part] },
  [null],
  ['part'],
  [{ ...part, count: '24' }],
  [{ name: '43-0' }],
])('anything else is rejected: %j', (value) => {
  expect(() => parseParts(value)).toThrow('parts.json is not a list of parts');
});

test.each([null, 'a story', { href: '/articles/a/' }])('a record with the URL of %j is rejected', (story) => {
  const url = `/${encodeURIComponent(JSON.stringify(story))}`;
  expect(() => decodeStory(url)).toThrow('unknown format');
});
