import { anything, assert, constantFrom, dictionary, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSite } from '#domain/edition/edition.ts';
import { parseArticleFile } from '#domain/reading/article-file.ts';
import type { ContentFile } from '#domain/reading/content-file.ts';
import { formatProblem, type Problem } from '#domain/reading/problems.ts';
import { articleJson, fullArticleJson } from '../../fixtures/content/article.ts';
import { editionInput, problemsOf, siteFile } from '../../fixtures/content/edition.ts';

/** Fixed, so that every run tests the same files; set SEED and RUNS to test others. */
const seed = Number(process.env.SEED ?? 20261125);
const numRuns = Number(process.env.RUNS ?? 300);

const { value: site } = parseSite(siteFile());
const fileOf = (text: string): ContentFile => ({ file: 'src/content/articles/a-story.json', text });
const read = (text: string) => parseArticleFile(fileOf(text), site);

/** The problems of an article that differs from a valid one in these fields. */
const problemsWith = (fields: object): Problem[] =>
  read(JSON.stringify({ ...articleJson(), ...fields })).problems;
const reported = (fields: object) => problemsWith(fields).map(({ path, message }) => `${path}: ${message}`);

const keys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'];
const fields = Object.keys(fullArticleJson());

test('any value in any field gives an article or problems that say what to do', () => {
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

test.each(keys)('the key %s is unknown at any depth', (key) => {
  const put = (text: string, mark: string) => text.replace(mark, `${mark}"${key}":{"title":"b"},`);
  const text = JSON.stringify(articleJson());
  expect(read(put(text, '{')).problems).toMatchObject([{ path: key, message: 'unknown key' }]);
  expect(read(put(text, '"sources":[{')).problems).toMatchObject([
    { path: `sources[0].${key}`, message: 'unknown key' },
  ]);
});

describe('a character that would damage a page is reported with its path', () => {
  test.each([
    ['a null byte', 'a\u0000b', 'contains U+0000, which no page can show'],
    ['a terminal escape', 'a\u001b[31mb', 'contains U+001B, which no page can show'],
    ['a lone surrogate', 'a\ud83d b', 'contains U+D83D, which no page can show'],
    ['a noncharacter', 'a\ufffe', 'contains U+FFFE, which no page can show'],
    ['a direction override', 'a\u202egpj.exe', 'contains U+202E, which overrides the order of letters'],
    [
      'a direction that is not closed',
      'a \u2067b',
      'changes the text direction and does not close it with U+2069',
    ],
    ['a close without an opening', 'a\u2069 b', 'contains U+2069 without the character that it closes'],
    [
      'too many marks',
      `a${'\u0301\u0323'.repeat(20)}`,
      'contains more than 30 marks on one letter, the first U+0301',
    ],
    [
      'closes in the wrong order',
      '\u2067\u202ba\u2069\u202c',
      'contains U+2069 without the character that it closes',
    ],
  ])('%s', (_, text, fault) => {
    expect(reported({ title: text })).toEqual([`title: ${fault}`]);
    expect(reported({ sources: [{ name: `The Wire ${text}` }] })).toEqual([`sources[0].name: ${fault}`]);
  });

  test.each(['a &#x202E;gpj.exe', '[a](/x/ "&#x202E;gpj.exe")', '[a]\n\n[a]: /x/ "&#x202E;gpj.exe"'])(
    'also as an entity in Markdown: %s',
    (impact) => {
      expect(reported({ impact })).toEqual(['impact: contains U+202E, which overrides the order of letters']);
    },
  );

  test('while direction marks and closed directions are allowed', () => {
    const text = 'می‌شود \u200f(\u2067עברית\u2069) \u202bعربي\u202c 👩‍💻\tx\n';
    expect(reported({ title: text, impact: text })).toEqual([]);
  });
});

describe('too much content is rejected with a limited number of problems', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `t${index}`);

  test('10,000 tags', () => {
    expect(reported({ tags: many(10_000) })).toEqual(['tags: expected at most 100 entries, found a list']);
    expect(reported({ tags: many(100) })).toEqual([]);
  });

  test('nested objects and lists', () => {
    for (const text of [
      '['.repeat(500_000),
      '{"a":'.repeat(100_000),
      `${'['.repeat(9e4)}${']'.repeat(9e4)}`,
    ]) {
      const { problems } = read(text);
      expect(problems).toHaveLength(1);
      expect(problems[0]?.message).toMatch(/nested too deeply|not valid JSON/);
    }
  });

  test('many problems: the first hundred and the number of the others', () => {
    const repeated = `{${'"title":"a",'.repeat(50_000)}"title":"a"}`;
    for (const problems of [
      problemsWith(Object.fromEntries(many(50_000).map((key) => [key, 1]))),
      problemsWith({ impact: '<b>'.repeat(5_000) }),
      read(repeated).problems.slice(0, 101),
    ]) {
      expect(problems).toHaveLength(101);
      expect(problems[100]?.message).toMatch(/^has \d+ more problems$/);
    }
  });

  test.each([
    ['a tag', { tags: ['한'.repeat(67)] }, 'tags[0]: "한'],
    ['a source', { sources: [{ name: 'word '.repeat(60) }] }, 'sources[0].name: "word'],
  ])('%s with a slug that is too long for file systems', (_, change, begin) => {
    const [fault] = reported(change);
    expect(fault).toContain(begin);
    expect(fault).toMatch(/has a slug of \d+ bytes, more than the maximum of 200$/);
  });
});

test.each(['Con', 'NUL', 'com1', 'Lpt9'])(
  'the tag %s is rejected because Windows reserves its name',
  (tag) => {
    expect(reported({ tags: [tag] })[0]).toContain('which Windows reserves for a device');
  },
);

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
  ...['%2e%2e%2f', 'a\u0000', 'ㅤ', 'ﬁ', 'a'.repeat(201)],
])('%j is neither a valid file name nor a valid former one', (name) => {
  expect(reported({ formerly: [name] })[0]).toMatch(/^formerly\[0\]: /);
  const file = { file: `src/content/articles/${name}.json`, text: JSON.stringify(articleJson()) };
  // A file name is the part after the last slash, in Unicode form NFC.
  if (!/[/\\]/.test(name) && name === name.normalize('NFC'))
    expect(parseArticleFile(file, site).problems).not.toEqual([]);
});

test.each(['../secret', '../../site.json', 'a-story/../a-story', '__proto__', 'constructor'])(
  '%s is not a related article',
  (slug) => {
    const article = { ...fileOf(JSON.stringify(articleJson({ related: [slug] }))) };
    expect(problemsOf(editionInput([article]))).toMatchObject([{ message: `there is no article "${slug}"` }]);
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
])('the image %j is not a file in the public folder', (src) => {
  expect(reported({ image: { src, alt: '', width: 1, height: 1 } }).join()).toContain('image.src');
});

test.each([
  'https://a.example/ b',
  'https://a.example/\nb',
  'javascript://a.example/%0aalert(1)',
  'data:,x',
  '//a.example',
])('the source %j is not a web address', (url) => {
  expect(reported({ sources: [{ name: 'The Wire', url }] })[0]).toMatch(
    /^sources\[0\]\.url: expected a web address/,
  );
});

test('a message has no terminal escapes or direction characters, and a maximum length', () => {
  const [problem] = problemsWith({ [`\u001b]0;x\u0007\u202e${'k'.repeat(5000)}`]: 1 });
  const text = problem ? formatProblem(problem) : '';
  expect(text).toContain('U+001B]0;xU+0007U+202Ekkk');
  expect(text).not.toMatch(/[\p{Cc}\u202e](?<!\n)/u);
  expect(text.length).toBeLessThan(2500);
});
