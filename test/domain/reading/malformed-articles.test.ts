import { anything, assert, constantFrom, dictionary, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSite } from '#domain/edition/edition.ts';
import { readArticle } from '#domain/reading/article-file.ts';
import type { ContentFile } from '#domain/reading/content-file.ts';
import { formatProblem, type Problem } from '#domain/reading/problems.ts';
import { articleJson, fullArticleJson } from '../../fixtures/content/article.ts';
import { editionInput, problemsOf, siteFile } from '../../fixtures/content/edition.ts';

/** The same files with each run; SEED and RUNS look further. */
const seed = Number(process.env.SEED ?? 20261125);
const numRuns = Number(process.env.RUNS ?? 300);

const { value: site } = readSite(siteFile());
const fileOf = (text: string): ContentFile => ({ file: 'src/content/articles/a-story.json', text });
const read = (text: string) => readArticle(fileOf(text), site);

/** What is wrong with an article that differs from a good one in these fields. */
const faultsOf = (fields: object): Problem[] =>
  read(JSON.stringify({ ...articleJson(), ...fields })).problems;
const told = (fields: object) => faultsOf(fields).map(({ path, message }) => `${path}: ${message}`);

const keys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'];
const fields = Object.keys(fullArticleJson());

test('whatever stands in a field, reading ends with an article or with problems that say what to do', () => {
  const values = oneof(
    anything({ maxDepth: 3, key: oneof(constantFrom(...keys, ...fields), string()) }),
    string({ unit: 'binary' }),
    constantFrom(...keys),
  );
  const changes = dictionary(constantFrom(...fields, ...keys), values, { maxKeys: 4, noNullPrototype: true });
  assert(
    property(changes, (change) => {
      const text = JSON.stringify({ ...fullArticleJson(), ...change }, (_, value) =>
        typeof value === 'bigint' ? String(value) : value,
      );
      const { article, problems } = read(text);
      expect(article !== undefined || problems.length > 0).toBe(true);
      for (const problem of problems) {
        expect(problem.fix).toMatch(/^[A-Z].{5,}[.?]$/su);
        expect(formatProblem(problem).split('\n')).toHaveLength(3);
      }
    }),
    { seed, numRuns },
  );
});

test.each(keys)('%s as a key is unknown, wherever it stands', (key) => {
  const put = (text: string, mark: string) => text.replace(mark, `${mark}"${key}":{"title":"b"},`);
  const text = JSON.stringify(articleJson());
  expect(read(put(text, '{')).problems).toMatchObject([{ path: key, message: 'unknown key' }]);
  expect(read(put(text, '"sources":[{')).problems).toMatchObject([
    { path: `sources[0].${key}`, message: 'unknown key' },
  ]);
});

describe('a sign that does harm on a page is told with its place', () => {
  test.each([
    ['a null byte', 'a\u0000b', 'holds U+0000, which no page can show'],
    ['what steers a terminal', 'a\u001b[31mb', 'holds U+001B, which no page can show'],
    ['half a pair of surrogates', 'a\ud83d b', 'holds U+D83D, which no page can show'],
    ['no character', 'a\ufffe', 'holds U+FFFE, which no page can show'],
    [
      'letters in another order',
      'a\u202egpj.exe',
      'holds U+202E, which shows letters in an order that is not theirs',
    ],
    ['a direction without end', 'a \u2067b', 'turns the direction of text and lacks U+2069'],
    ['an end without beginning', 'a\u2069 b', 'holds U+2069 without its beginning'],
    [
      'a heap of marks',
      `a${'\u0301\u0323'.repeat(20)}`,
      'holds more than 30 marks on one letter, the first U+0301',
    ],
    ['ends in the wrong order', '\u2067\u202ba\u2069\u202c', 'holds U+2069 without its beginning'],
  ])('%s', (_, text, fault) => {
    expect(told({ title: text })).toEqual([`title: ${fault}`]);
    expect(told({ sources: [{ name: `The Wire ${text}` }] })).toEqual([`sources[0].name: ${fault}`]);
  });

  test('also where Markdown names it', () => {
    expect(told({ impact: 'a &#x202E;gpj.exe' })).toEqual([
      'impact: holds U+202E, which shows letters in an order that is not theirs',
    ]);
  });

  test('and marks of direction and directions that end stay', () => {
    const text = 'می‌شود \u200f(\u2067עברית\u2069) \u202bعربي\u202c 👩‍💻\tx\n';
    expect(told({ title: text, impact: text })).toEqual([]);
  });
});

describe('what is too much is refused, with as many problems as an editor can read', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `t${index}`);

  test('10,000 tags', () => {
    expect(told({ tags: many(10_000) })).toEqual(['tags: expected at most 100 entries, found a list']);
    expect(told({ tags: many(100) })).toEqual([]);
  });

  test('objects and lists within one another', () => {
    for (const text of [
      '['.repeat(500_000),
      '{"a":'.repeat(100_000),
      `${'['.repeat(9e4)}${']'.repeat(9e4)}`,
    ]) {
      const { problems } = read(text);
      expect(problems).toHaveLength(1);
      expect(problems[0]?.message).toMatch(/nested too deep|not valid JSON/);
    }
  });

  test('faults without number: the first hundred, and how many there are besides', () => {
    const twice = `{${'"title":"a",'.repeat(50_000)}"title":"a"}`;
    for (const problems of [
      faultsOf(Object.fromEntries(many(50_000).map((key) => [key, 1]))),
      faultsOf({ impact: '<b>'.repeat(5_000) }),
      read(twice).problems.slice(0, 101),
    ]) {
      expect(problems).toHaveLength(101);
      expect(problems[100]?.message).toMatch(/^has \d+ further problems$/);
    }
  });

  test.each([
    ['a tag', { tags: ['한'.repeat(67)] }, 'tags[0]: "한'],
    ['a source', { sources: [{ name: 'word '.repeat(60) }] }, 'sources[0].name: "word'],
  ])('%s with an address that no file system takes', (_, change, begin) => {
    const [fault] = told(change);
    expect(fault).toContain(begin);
    expect(fault).toMatch(/gives an address of \d+ bytes, more than the 200 that fit$/);
  });
});

test.each(['Con', 'NUL', 'com1', 'Lpt9'])('the tag %s, in whose name Windows writes no file', (tag) => {
  expect(told({ tags: [tag] })[0]).toContain('which Windows keeps for a device');
});

test.each([
  ...[
    '../secret',
    '..',
    'a/b',
    'a\\b',
    '.hidden',
    'a b',
    'a\nb',
    'a"; return 301 "x',
    '$uri',
    '{a}',
    'a#b',
    'A',
    'nul',
  ],
  ...['%2e%2e%2f', 'a\u0000', 'a\ufe0f', 'ㅤ', 'é'.normalize('NFD'), 'ﬁ', 'a'.repeat(201)],
])('neither a file name nor a former one can be %j', (name) => {
  expect(told({ formerly: [name] })[0]).toMatch(/^formerly\[0\]: /);
  const file = { file: `src/content/articles/${name}.json`, text: JSON.stringify(articleJson()) };
  // The name of a file is what stands behind the last slash, in one form of Unicode.
  if (!/[/\\]/.test(name) && name === name.normalize('NFC'))
    expect(readArticle(file, site).problems).not.toEqual([]);
});

test.each(['../secret', '../../site.json', 'a-story/../a-story', '__proto__', 'constructor'])(
  'related to %s, there is no story',
  (slug) => {
    const article = { ...fileOf(JSON.stringify(articleJson({ related: [slug] }))) };
    expect(problemsOf(editionInput([article]))).toMatchObject([{ message: `there is no story "${slug}"` }]);
  },
);

test.each([
  ...[
    '//evil.example/a.png',
    'https://evil.example/a.png',
    'javascript:alert(1)',
    'data:image/png,x',
    'a.png',
  ],
  ...[
    '/../secret.png',
    '/a/..%2f..%2fsecret',
    '/a\\..\\b',
    '/a b.png',
    '/a\u0000.png',
    '/a.png?x',
    '/a.png#x',
    '/a\n.png',
  ],
])('the picture %j is no file of the public folder', (src) => {
  expect(told({ image: { src, alt: '', width: 1, height: 1 } }).join()).toContain('image.src');
});

test.each([
  'https://a.example/ b',
  'https://a.example/\nb',
  'javascript://a.example/%0aalert(1)',
  'data:,x',
  '//a.example',
])('the source %j is no web address', (url) => {
  expect(told({ sources: [{ name: 'The Wire', url }] })[0]).toMatch(
    /^sources\[0\]\.url: expected a web address/,
  );
});

test('a message steers no terminal, turns no direction, and has an end', () => {
  const [problem] = faultsOf({ [`\u001b]0;x\u0007\u202e${'k'.repeat(5000)}`]: 1 });
  const text = problem ? formatProblem(problem) : '';
  expect(text).toContain('U+001B]0;xU+0007U+202Ekkk');
  expect(text).not.toMatch(/[\p{Cc}\u202e](?<!\n)/u);
  expect(text.length).toBeLessThan(2500);
});
