import { describe, expect, test } from 'vitest';
import { parseSite } from '#domain/edition/edition.ts';
import { articleMarkdown } from '#domain/formats/article-markdown.ts';
import { parseMarkdown } from '#domain/markdown/parse-markdown.ts';
import { plainText, type RichText } from '#domain/markdown/rich-text.ts';
import { createLinks } from '#domain/pages/links.ts';
import { createTermMarker } from '#domain/pages/term-marks.ts';
import { parseArticleFile } from '#domain/reading/article-file.ts';
import { type ArticleOverrides, articleFile } from '../../fixtures/content/article.ts';
import { siteFile } from '../../fixtures/content/edition.ts';

const { value: site } = parseSite(siteFile());
if (!site) throw new Error('The settings are broken.');
const read = (fields: ArticleOverrides) => parseArticleFile(articleFile('a-story', fields), site);
const reported = (fields: ArticleOverrides) =>
  read(fields).problems.map(({ path, message }) => `${path}: ${message}`);

const steps =
  'impact: line 1 of the text: takes too long to be read: it holds too many quotations, lists, brackets or lines, mostly within one another';
const parts =
  'impact: line 1 of the text: holds, with the texts before it, more than 10,000 paragraphs, items, cells and marks';
const depth = 'impact: line 1 of the text: it is nested 100 deep';

describe('a text that would slow down a build is rejected with its field', () => {
  // Without limits these take from half a second to minutes, or overflow the stack.
  test.each([
    ['quotations and code that close each other', '> ```\na\n'.repeat(20_000), steps],
    ['brackets', '['.repeat(100_000), steps],
    ['images that do not end', '!['.repeat(60_000), steps],
    ['labels across many lines', '[a\n'.repeat(50_000), steps],
    ['quotations of lists with lazy lines', `${'> - '.repeat(40)}a\n${'b\n'.repeat(30_000)}`, steps],
    ['list items', '- an item\n'.repeat(6_000), parts],
    ['table cells', `|a|b|\n|-|-|\n${'|a|b|\n'.repeat(7_000)}`, parts],
    ['missing table cells', `${'a|'.repeat(600)}\n${'-|'.repeat(600)}\n${'a\n'.repeat(100)}`, parts],
    ['marks', 'Now *this* '.repeat(11_000), parts],
    ['headings', '# a\n'.repeat(12_000), parts],
    ['links to one long address', `[a]: /${'b'.repeat(100_000)}\n\n${'[a] '.repeat(200)}`, parts],
    ['links with one long title', `[a]: /b '${'c'.repeat(100_000)}'\n\n${'[a] '.repeat(200)}`, parts],
    ['addresses', 'https://a.example/b '.repeat(25_000), steps],
    ['beginnings of addresses', 'www.'.repeat(125_000), steps],
    ['nested marks', `a${' *a'.repeat(15_000)}${'b* '.repeat(15_000)}`, depth],
  ])('%s', (_, impact, problem) => {
    const { problems } = read({ impact });
    expect(problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([problem]);
    expect(problems[0]).toMatchObject({
      file: 'src/content/articles/a-story.json',
      line: expect.any(Number),
    });
    expect(problems[0]?.fix).toMatch(/^Take /);
  });

  test('many texts share the limit, and it is reported once', () => {
    const body = 'Now *this* and **that**.\n\n'.repeat(100);
    const analysis = Array.from({ length: 100 }, () => ({ heading: 'More', body }));
    expect(reported({ analysis })).toEqual([parts.replace('impact', 'analysis[33].body')]);
    expect(reported({ analysis: analysis.slice(0, 30) })).toEqual([]);
  });

  test('every article has the full limit', () => {
    expect(reported({ impact: '['.repeat(60_000) })).toHaveLength(1);
    expect(reported({ impact: 'Now *this* '.repeat(9_000) })).toEqual([]);
    expect(reported({ impact: 'Now *this* '.repeat(9_000) })).toEqual([]);
  });
});

test('an article of 60,000 words with a table of a thousand rows is accepted', () => {
  const words = `${'word and '.repeat(60)}with *marks* and [links](/tags/power/).\n\n`;
  const analysis = Array.from({ length: 50 }, () => ({ heading: 'More', body: words.repeat(10) }));
  const impact = `| a | b | c |\n|---|---|---|\n${'| 1 | **2** | 3 |\n'.repeat(1000)}`;
  expect(reported({ analysis, impact })).toEqual([]);
});

// With quadratic work, these would exceed the time limit of the tests.
describe('a long text is processed to its end', () => {
  test.each([
    ['spaces', ' '],
    ['no-break spaces', '\u00a0'],
  ])('100,000 %s are written as Markdown', (_, space) => {
    const { article } = read({ impact: `a${space.repeat(100_000)}b` });
    if (!article) throw new Error('The article was rejected.');
    const markdown = articleMarkdown(article, site, createLinks(site, '/'));
    const written = markdown.split('\n').find((line) => line.startsWith('a') && line.endsWith('b'));
    expect(plainText(parseMarkdown(written ?? '').text)).toBe(plainText(article.impact ?? []));
  });

  test.each([
    ['with the same words', () => 'Abc', 'xAbc abcx '],
    ['with the same beginning', (index: number) => `a${'-a'.repeat(index % 90)}x${index}`, 'a-'],
    ['in many short texts', (index: number) => `term ${index}`, '*a* '],
  ])('of five hundred terms %s, the one at the end of the text is marked', (_, name, part) => {
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

  test('a misspelt word of 400,000 letters is rejected', () => {
    const [problem, ...others] = read({ category: 'Hardware'.repeat(50_000) }).problems;
    expect(others).toEqual([]);
    expect(problem?.message).toMatch(/Hardware" is not a category of site\.json$/);
    expect(problem?.fix).toContain('Hardware, Policy & Safety');
  });
});

test('texts parsed separately do not share a limit', () => {
  for (let time = 0; time < 3; time++)
    expect(parseMarkdown('Now *this* '.repeat(6_000)).problems).toEqual([]);
});
