import { describe, expect, test } from 'vitest';
import { findMisspellings } from '#lib/text/misspellings.ts';
import { articleFile } from '../../fixtures/content/article.ts';
import { edition } from '../../fixtures/content/edition.ts';

/** The misspellings among names, of which the first is used ten times and the others once. */
const find = (usual: string, ...others: string[]) =>
  findMisspellings(new Map([[usual, 10], ...others.map((name): [string, number] => [name, 1])]));

test.each([
  ['a missing letter', 'NVIDIA', 'NVDIA'],
  ['an added letter', 'NVIDIA', 'NVIDDIA'],
  ['another letter', 'Semiconductors', 'Semiconducters'],
  ['swapped letters', 'Microsoft', 'Mircosoft'],
  ['a plural', 'Data centres', 'Data centre'],
  ['a letter in one of several words', 'South Korea', 'South Koera'],
  ['Cyrillic', 'Микросхемы', 'Микросхмы'],
])('%s is a misspelling', (_, usual, name) => {
  expect(find(usual, name)).toEqual([{ name, meant: usual }]);
});

test.each([
  ['AI', 'AR'],
  ['Iran', 'Iraq'],
  ['GPT-4', 'GPT-5'],
  ['Llama4', 'Llama3'],
  ['Claude 3.5', 'Claude 3.7'],
  ['Artemis I', 'Artemis II'],
  ['Zambia', 'Gambia'],
  ['Austria', 'Australia'],
  ['abogado', 'abogada'],
  ['Elections 2024', 'Elections 2026'],
  ['人工智能芯片', '人工智慧芯片'],
  ['인공지능반도체', '인공지능반도채'],
])('%s and %s are two names', (usual, name) => {
  expect(find(usual, name)).toEqual([]);
});

test('names that are both in use are two names', () => {
  const uses = (one: number, other: number) =>
    findMisspellings(
      new Map([
        ['Slovenia', one],
        ['Slovenija', other],
      ]),
    );
  expect(uses(4, 1)).toEqual([]);
  expect(uses(9, 2)).toEqual([]);
  expect(uses(100, 3)).toEqual([]);
  expect(uses(10, 2)).toHaveLength(1);
});

test('thousands of names are compared without comparing all pairs', () => {
  const uses = new Map(
    Array.from({ length: 5000 }, (_, index) => {
      const word = [...String(index)].map((digit) => 'aeioumnrst'[Number(digit)]).join('');
      return [`Subject ${word} of the day`, index % 2 === 0 ? 20 : 1] as const;
    }),
  );
  const started = performance.now();
  findMisspellings(uses);
  expect(performance.now() - started).toBeLessThan(3000);
});

describe('in an edition', () => {
  const stories = (overrides: (index: number) => Parameters<typeof articleFile>[1]) =>
    edition(
      Array.from({ length: 6 }, (_, index) =>
        articleFile(`story-${index}`, {
          title: `Story ${index}`,
          summary: `Of ${index}.`,
          ...overrides(index),
        }),
      ),
    ).warnings;

  test('a tag that is probably misspelt is a warning with its position and the tag that was meant', () => {
    expect(stories((index) => ({ tags: ['Chips', index === 3 ? 'NVDIA' : 'NVIDIA'] }))).toMatchObject([
      {
        file: 'src/content/articles/story-3.json',
        path: 'tags[1]',
        message: 'the tag "NVDIA" is close to "NVIDIA", which 5 stories have',
        fix: 'Did you mean "NVIDIA"?',
      },
    ]);
  });

  test('so is a source', () => {
    expect(stories((index) => ({ sources: [{ name: index === 5 ? 'Reuter' : 'Reuters' }] }))).toMatchObject([
      { path: 'sources[0].name', fix: 'Did you mean "Reuters"?' },
    ]);
  });
});

describe('the same story under two names is a warning', () => {
  const warn = (one: Parameters<typeof articleFile>[1], other: Parameters<typeof articleFile>[1]) =>
    edition([articleFile('a', one), articleFile('b', other)]).warnings;

  test('if title and date are the same', () => {
    expect(warn({ summary: 'One.' }, { summary: 'Another one.' })).toMatchObject([
      {
        file: 'src/content/articles/b.json',
        message: 'has the same title and date as src/content/articles/a.json',
      },
    ]);
  });

  test('or the text', () => {
    expect(warn({ title: 'One' }, { title: 'Two' })).toMatchObject([
      { message: 'has the same text as src/content/articles/a.json' },
    ]);
  });

  test('but not a column with one title, or a draft', () => {
    expect(warn({ summary: 'One.' }, { summary: 'Another one.', publishedAt: '2026-06-09' })).toEqual([]);
    expect(warn({}, { status: 'draft' })).toEqual([]);
  });
});
