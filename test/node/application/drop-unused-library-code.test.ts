import { expect, test } from 'vitest';
import { replaceBodies } from '#node/application/drop-unused-library-code.ts';

const code =
  'function outer() { async function inner(a) { return {}; } return inner; }\nfunction other() { return 1; }';

test('functions keep their names and parameters, and get other bodies', () => {
  expect(replaceBodies(code, { inner: '{}', other: '{ return 2 }' })).toBe(
    'function outer() { async function inner(a) {} return inner; }\nfunction other() { return 2 }',
  );
});

test('a function that a library no longer has, or has twice, is an error', () => {
  expect(() => replaceBodies(code, { missing: '{}' })).toThrow('There are 0 functions “missing”, not one.');
  expect(() => replaceBodies(`${code}\nfunction other() {}`, { other: '{}' })).toThrow(
    'There are 2 functions “other”, not one.',
  );
});
