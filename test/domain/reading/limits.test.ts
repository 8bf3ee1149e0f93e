import { describe, expect, test } from 'vitest';
import { readSite } from '#domain/edition/edition.ts';
import { articleMarkdown } from '#domain/formats/article-markdown.ts';
import { parseMarkdown } from '#domain/markdown/parse-markdown.ts';
import { plainText, type RichText } from '#domain/markdown/rich-text.ts';
import { createLinks } from '#domain/pages/links.ts';
import { createTermMarker } from '#domain/pages/term-marks.ts';
import { readArticle } from '#domain/reading/article-file.ts';
import { type ArticleOverrides, articleFile } from '../../fixtures/content/article.ts';
import { siteFile } from '../../fixtures/content/edition.ts';

const { value: site } = readSite(siteFile());
if (!site) throw new Error('The settings are broken.');
const read = (fields: ArticleOverrides) => readArticle(articleFile('a-story', fields), site);
const told = (fields: ArticleOverrides) =>
  read(fields).problems.map(({ path, message }) => `${path}: ${message}`);

const steps =
  'impact: line 1 of the text: takes too long to be read: it holds too many quotations, lists, brackets or lines, mostly within one another';
const parts =
  'impact: line 1 of the text: holds, with the texts before it, more than 10,000 paragraphs, items, cells and marks';
const depth = 'impact: line 1 of the text: it is nested 100 deep';

describe('a text that would take a build’s time is refused by its field', () => {
  // Without limits they take from half a second to minutes, more the longer they are, or overflow the stack.
  test.each([
    ['quotations and code that end one another', '> ```\na\n'.repeat(20_000), steps],
    ['brackets', '['.repeat(100_000), steps],
    ['pictures that do not end', '!['.repeat(60_000), steps],
    ['labels over many lines', '[a\n'.repeat(50_000), steps],
    ['quotations of lists with lazy lines', `${'> - '.repeat(40)}a\n${'b\n'.repeat(30_000)}`, steps],
    ['items', '- an item\n'.repeat(6_000), parts],
    ['cells', `|a|b|\n|-|-|\n${'|a|b|\n'.repeat(7_000)}`, parts],
    ['cells that are left out', `${'a|'.repeat(600)}\n${'-|'.repeat(600)}\n${'a\n'.repeat(100)}`, parts],
    ['marks', 'Now *this* '.repeat(11_000), parts],
    ['headings', '# a\n'.repeat(12_000), parts],
    ['marks within one another', `a${' *a'.repeat(15_000)}${'b* '.repeat(15_000)}`, depth],
  ])('%s', (_, impact, problem) => {
    const { problems } = read({ impact });
    expect(problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([problem]);
    expect(problems[0]).toMatchObject({
      file: 'src/content/articles/a-story.json',
      line: expect.any(Number),
    });
    expect(problems[0]?.fix).toMatch(/^Take /);
  });

  test('also where many texts share it, and it is told once', () => {
    const body = 'Now *this* and **that**.\n\n'.repeat(100);
    const analysis = Array.from({ length: 100 }, () => ({ heading: 'More', body }));
    expect(told({ analysis })).toEqual([parts.replace('impact', 'analysis[33].body')]);
    expect(told({ analysis: analysis.slice(0, 30) })).toEqual([]);
  });

  test('and what one story has used up, the next one has again', () => {
    expect(told({ impact: '['.repeat(60_000) })).toHaveLength(1);
    expect(told({ impact: 'Now *this* '.repeat(9_000) })).toEqual([]);
    expect(told({ impact: 'Now *this* '.repeat(9_000) })).toEqual([]);
  });
});

test('a story of 60,000 words with a table of a thousand rows is accepted', () => {
  const words = `${'word and '.repeat(60)}with *marks* and [links](/tags/power/).\n\n`;
  const analysis = Array.from({ length: 50 }, () => ({ heading: 'More', body: words.repeat(10) }));
  const impact = `| a | b | c |\n|---|---|---|\n${'| 1 | **2** | 3 |\n'.repeat(1000)}`;
  expect(told({ analysis, impact })).toEqual([]);
});

// Where the work grew with the square of the text, these would run into the limit of all tests.
describe('a text that is accepted is worked on to its end', () => {
  test.each([
    ['spaces', ' '],
    ['spaces that do not break', '\u00a0'],
  ])('100,000 %s are written as Markdown', (_, space) => {
    const { article } = read({ impact: `a${space.repeat(100_000)}b` });
    if (!article) throw new Error('The story is refused.');
    const markdown = articleMarkdown(article, site, createLinks(site, '/'));
    const written = markdown.split('\n').find((line) => line.startsWith('a') && line.endsWith('b'));
    expect(plainText(parseMarkdown(written ?? '').text)).toBe(plainText(article.impact ?? []));
  });

  test.each([
    ['in the same words', () => 'Abc', 'xAbc abcx '],
    ['that begin alike', (index: number) => `a${'-a'.repeat(index % 90)}x${index}`, 'a-'],
    ['in many short texts', (index: number) => `term ${index}`, '*a* '],
  ])('of five hundred terms %s, the one at its end is marked', (_, name, part) => {
    const terms = Array.from({ length: 500 }, (_, index) => ({
      id: `t${index}`,
      term: name(index),
      definition: '.',
    }));
    const children = Array.from({ length: 10 }, () => part.repeat(10_000 / part.length));
    const text: RichText = [{ type: 'paragraph', children: [...children, `(${name(7)})`] }];
    expect(createTermMarker(terms)(text)).toEqual([
      {
        type: 'paragraph',
        children: [
          ...children,
          '(',
          { type: 'term', fragment: expect.stringMatching(/^t\d+$/), text: name(7) },
          ')',
        ],
      },
    ]);
  });

  test('a misspelt word of 400,000 letters is refused', () => {
    const [problem, ...others] = read({ category: 'Hardware'.repeat(50_000) }).problems;
    expect(others).toEqual([]);
    expect(problem?.message).toMatch(/Hardware" is not a category of site\.json$/);
    expect(problem?.fix).toContain('Hardware, Policy & Safety');
  });
});

test('parsing leaves no budget behind: a text by itself has one of its own', () => {
  for (let time = 0; time < 3; time++)
    expect(parseMarkdown('Now *this* '.repeat(6_000)).problems).toEqual([]);
});
