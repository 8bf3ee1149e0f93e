import { describe, expect, test } from 'vitest';
import { createMatcher } from '#domain/search/match-words.ts';
import { splitWords, wordJoiner } from '#domain/search/spaced-letters.ts';

/** The matching parts of a text, in the order of the text. */
function matchesIn(text: string, search: string, found?: readonly number[]): string[] {
  const words = splitWords(text);
  const matches = createMatcher(search).match(words, found && new Set(found));
  return [...matches]
    .sort(([one], [other]) => one - other)
    .flatMap(([index, ranges]) => ranges.map(([start, end]) => words[index]?.slice(start, end) ?? ''))
    .map((part) => part.replaceAll(wordJoiner, ''));
}

describe('only what matches is marked', () => {
  test.each([
    ['a', 'OpenAI. and Anthropic build a model', ['a']],
    ['c', 'C, C++ and Copilot', ['C']],
    ['5', 'GPT-5 has 55 of 5.5%', ['5', '5', '5']],
    ['open', 'OpenAI opens “open-source” reopened', ['Open', 'open', 'open']],
    ['ai', 'OpenAI and AI-written aims, said', ['AI', 'AI', 'ai']],
    ['open ai', 'OpenAI', ['Open', 'AI']],
    ['openai', 'OpenAI’s plan', ['OpenAI']],
    ['gpt', 'ChatGPT, GPT-5.5', ['GPT', 'GPT']],
    ['gpt-5.5', '(GPT-5.5), GPT-5', ['GPT-5.5']],
    ['cpp', 'llama.cpp', ['cpp']],
    ['phone', 'an iPhone, a telephone', ['Phone']],
    ['c++', 'C++, C#', ['C++']],
    ['google’s', 'Google’s Google', ['Google’s']],
    ["google's", 'Google’s', ['Google’s']],
    ['sao', 'São Paulo', ['São']],
    ['são', 'Sao Paulo', ['Sao']],
    ['cafe\u0301', 'cafés', ['café']],
    ['“r & d”', 'R & D, d and r', ['R', '&', 'D']],
    ['r & d', 'R & D, d and r', ['R', 'D', 'd', 'r']],
  ])('%s in %s', (search, text, expected) => {
    expect(matchesIn(text, search)).toEqual(expected);
  });
});

test.each([
  '“data centre”',
  '"data centre"',
  '„data centre“',
  '«data centre»',
  '「data centre」',
  '＂data centre＂',
])('a phrase in quotation marks matches only as a whole: %s', (search) => {
  expect(matchesIn('data on a data centre, and a centre', search)).toEqual(['data', 'centre']);
});

test.each([
  ['数据', '数字证据：数据中心', ['数', '据']],
  ['NVIDIA数据', 'NVIDIA建数据中心', ['NVIDIA', '数', '据']],
  ['ไทย', 'ไทม์ ไทย', ['ไ', 'ท', 'ย']],
  ['인공', '인공지능은', ['인공']],
])('letters of scripts without spaces match only in their order: %s', (search, text, expected) => {
  expect(matchesIn(text, search).join('')).toBe(expected.join(''));
});

test('other forms of a word match where the index has found them, as a whole and without punctuation', () => {
  const text = 'The stories, a story, stores and OpenAI';
  expect(matchesIn(text, 'story')).toEqual(['story']);
  expect(matchesIn(text, 'story', [1, 3])).toEqual(['stories', 'story']);
  expect(matchesIn(text, 'openly', [6])).toEqual(['Open']);
  expect(matchesIn(text, 'a', [6])).toEqual([]);
});

test('all words of a search have to be in a text, in any order', () => {
  const words = splitWords('Power for the models');
  expect(createMatcher('models power').matchesAll(words)).toBe(true);
  expect(createMatcher('models of power').matchesAll(words)).toBe(false);
  expect(createMatcher('“the power”').matchesAll(words)).toBe(false);
  expect(createMatcher('').matchesAll(words)).toBe(true);
});
