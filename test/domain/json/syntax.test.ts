import { array, assert, constantFrom, integer, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSyntaxFault } from '#domain/json/syntax.ts';
import { parseArticleFile } from '#domain/reading/article-file.ts';
import { articleJson, fullArticleJson } from '../../fixtures/content/article.ts';
import { otherFormats, syntaxMistakes } from '../../fixtures/content/json-mistakes.ts';

const seed = Number(process.env.SEED ?? 20261125);
const numRuns = Number(process.env.RUNS ?? 3000);

/** All problems of an article's file, each as `line:column message → fix`. */
function reportsOn(text: string): string[] {
  const { problems } = parseArticleFile({ file: 'src/content/articles/a-story.json', text }, undefined);
  return problems.map(({ line, column, message, fix }) => `${line}:${column} ${message} → ${fix}`);
}

describe('a file that is no JSON is reported once, with what stands there and what to write', () => {
  test.each(syntaxMistakes)('%j', (text, report) => {
    expect(reportsOn(text)).toEqual([report.replace(/^\S+ /, '$&is not valid JSON: ')]);
  });

  test.each(otherFormats)('%j', (text, report) => {
    expect(reportsOn(text)).toEqual([report]);
  });
});

test('of several mistakes in a file, the first is reported', () => {
  expect(reportsOn('{\n  title: “A”,\n  tags: ["B",],\n}')).toEqual([
    '2:3 is not valid JSON: the key title has no quotes around it → Write "title".',
  ]);
});

test('a list or a text around the article is one problem', () => {
  expect(reportsOn(JSON.stringify([articleJson()]))).toEqual([
    '1:1 expected an object in braces, found a list → Remove the square brackets around it: a file holds one object.',
  ]);
  expect(reportsOn('"A story"')).toEqual([
    '1:1 expected an object in braces, found "A story" → Write all fields into one pair of braces: { "title": "…" }.',
  ]);
});

test('a repeated key is reported where it is repeated, with the position of the first', () => {
  const text = JSON.stringify(articleJson(), null, 2).replace('"category"', '"title": "B",\n  "category"');
  expect(reportsOn(text)).toEqual([
    '3:3 appears twice in the same object, first at 2:3 → Keep one of the two; the other would be lost.',
  ]);
});

test('exactly the texts that JSON.parse rejects have a fault, inside of the text and with something to do', () => {
  const valid = JSON.stringify(fullArticleJson(), null, 1).slice(0, 600);
  const starts = [
    valid,
    '{"a":[1,-2.5e3,true,null,"\\u00e9\\n"],"b":{}}',
    '[[],{"a":{"b":[0]}}]',
    '"a"',
    '12',
  ];
  const parts = [
    '"',
    '\\',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '\n',
    '\t',
    ' ',
    '0',
    '1',
    '-',
    '.',
    'e',
    't',
    '“',
    '：',
  ];
  const others = [
    '\u00a0',
    "'",
    '#',
    '//',
    'true',
    'NaN',
    '<<<<<<<',
    '\u0001',
    '\ud800',
    '=',
    '\ufeff',
    '12,5',
  ];
  const edit = tuple(
    integer({ min: 0, max: 700 }),
    integer({ min: 0, max: 3 }),
    constantFrom('', ...parts, ...others),
  );
  assert(
    property(constantFrom(...starts), array(edit, { maxLength: 3 }), (start, edits) => {
      const text = edits.reduce((before, [place, removed, added]) => {
        const offset = place % (before.length + 1);
        return before.slice(0, offset) + added + before.slice(offset + removed);
      }, start);
      const fault = findSyntaxFault(text);
      expect([text, fault === undefined]).toEqual([text, isJson(text)]);
      if (!fault) return;
      expect(fault.offset).toBeGreaterThanOrEqual(0);
      expect(fault.offset).toBeLessThanOrEqual(text.length);
      expect(fault.fix).toMatch(/^[A-Z].{5,}\.$/su);
    }),
    { seed, numRuns },
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

// With quadratic work, these would exceed the time limit of the tests.
test.each([
  ['brackets', '['],
  ['lists', '[],'],
  ['objects', '{"a":'],
  ['brackets after spaces', `${' '.repeat(250_000)}${'['.repeat(250_000)}`],
  ['spaces', ' '],
  ['texts without a comma', '"a" '],
  ['digits', '1'],
  ['numbers and commas', '1,'],
  ['backslashes', '"\\\\'],
  ['lines', '{"a": "b\n'],
  ['dashes', '---\n'],
])('a fault is found in 500,000 characters of %s', (_, part) => {
  const text = part.repeat(Math.ceil(500_000 / part.length));
  expect(findSyntaxFault(`${text}x`)).toBeDefined();
  expect(findSyntaxFault(`{"a": ${text}x`)).toBeDefined();
});
