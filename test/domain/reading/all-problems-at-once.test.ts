import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { ContentFile } from '#domain/reading/content-file.ts';
import { ContentError, formatProblem } from '#domain/reading/problems.ts';
import { articleFile, fullArticleJson } from '../../fixtures/content/article.ts';
import { editionInput, problemsOf } from '../../fixtures/content/edition.ts';

const folder = 'src/content/articles';
const file = `${folder}/story.json`;
const valid = JSON.stringify(fullArticleJson({ related: ['other'] }), null, 2);
const other = articleFile('other', { tags: ['NVIDIA'] });

const problemsIn = (text: string, others: readonly ContentFile[] = [other]) =>
  problemsOf(editionInput([...others, { file, text }]));
const pathsIn = (text: string) => problemsIn(text).map(({ path }) => path);

/** The line, from 1, on which a part begins. */
const lineOf = (part: string, text = valid) => text.slice(0, text.indexOf(part)).split('\n').length;

describe('one problem is reported with its line and its fix:', () => {
  test('a comment', () => {
    const text = valid.replace('"title"', '// mine\n  "title"');
    expect(problemsIn(text)).toMatchObject([
      { file, line: lineOf('// mine', text), message: 'is not valid JSON: // begins a comment' },
    ]);
  });

  test('a duplicate key at any depth', () => {
    const line = lineOf('"question"');
    const text = valid
      .replace('"category"', '"category": "Hardware", "category"')
      .replace('"question"', '"question": "Why?", "question"');
    expect(problemsIn(text)).toMatchObject([
      {
        path: 'category',
        message: `appears twice in the same object, first at ${lineOf('"category"')}:3`,
        fix: expect.stringMatching(/^Keep one/),
      },
      { path: 'faq[0].question', line, message: `appears twice in the same object, first at ${line}:7` },
    ]);
  });

  test('a key in the wrong case', () => {
    expect(problemsIn(valid.replace('"updatedAt"', '"updatedat"'))).toMatchObject([
      { path: 'updatedat', line: lineOf('"updatedAt"'), fix: 'Did you mean "updatedAt"?' },
    ]);
  });

  test('no text', () => {
    const text = JSON.stringify(fullArticleJson({ analysis: [], takeaways: [] }), null, 2);
    expect(problemsIn(text)).toMatchObject([
      {
        file,
        line: 1,
        message: 'has no text',
        fix: 'Add "body", "analysis" or "takeaways".',
      },
    ]);
  });
});

test.each([
  ['AIAct', 'AI Act'],
  ['Open AI', 'OpenAI'],
])('tags that differ only in spacing are reported: "%s" and "%s"', (one, two) => {
  const files = [articleFile('a', { tags: [one] }), articleFile('b', { tags: [one] })];
  expect(problemsOf(editionInput([...files, articleFile('c', { tags: [two] })]))).toMatchObject([
    { file: `${folder}/c.json`, path: 'tags[0]' },
  ]);
});

test('a byte order mark and Windows line ends are accepted and do not shift lines', () => {
  const windows = `\uFEFF${valid.replaceAll('\n', '\r\n')}`;
  expect(problemsIn(windows)).toEqual([]);
  expect(problemsIn(windows.replace('"Hardware"', '7'))).toMatchObject([{ line: lineOf('"Hardware"') }]);
});

describe('all problems are reported at once', () => {
  test('for one file', () => {
    const text = valid
      .replace('"title"', '"titel"')
      .replace('"en"', '"en_GB"')
      .replace('"published"', '"publishd"')
      .replace('Not much.', '<hr>');
    expect(pathsIn(text).sort()).toEqual(['analysis[1].body', 'language', 'status', 'titel', 'title']);
  });

  test('for one file, schema errors together with wrong dates, categories and relations', () => {
    const text = valid
      .replace('"published"', '"publishd"')
      .replace('"Hardware"', '"Hardwear"')
      .replace('2026-06-09T07:30:00Z', '2026-06-01')
      .replace('"other"', '"othr"');
    expect(pathsIn(text).sort()).toEqual(['category', 'related[0]', 'status', 'updatedAt']);
  });

  test('for all files, including the settings', () => {
    const files = [
      articleFile('one', { title: '' }),
      { file: `${folder}/two.json`, text: '{' },
      articleFile('three', { related: ['nowhere'] }),
      articleFile('four', { category: 'Gardening' }),
    ];
    const problems = problemsOf(editionInput(files, { lead: 'no-story' }));
    const names = new Set(problems.map((problem) => problem.file.replace(/^.*\//, '')));
    expect([...names].sort()).toEqual(['four.json', 'one.json', 'site.json', 'three.json', 'two.json']);
  });

  test('but an unreadable article is not also reported as missing', () => {
    const broken = { file: other.file, text: '{' };
    expect(problemsIn(valid, [broken]).map((problem) => problem.file)).toEqual([broken.file]);
  });
});

test('a report counts the problems and says that nothing was written', () => {
  const text = valid
    .replace('"takeaways"', '"takeaway"')
    .replace('"status": "published"', '"status": "drat"');
  const error = new ContentError(problemsIn(text));
  expect(inspect(error)).toBe(error.message);
  expect(error.message).toMatchInlineSnapshot(`
    "The content has 2 problems in 1 file. Nothing was written.

    src/content/articles/story.json:28:13
      status: expected one of "published", "draft", "withdrawn", found "drat"
      → Did you mean "draft"?

    src/content/articles/story.json:16:15
      takeaway: unknown key
      → Did you mean "takeaways"?
    "
  `);
});

test('a problem in Markdown names the line in the file and the line in the text', () => {
  const [problem] = problemsIn(valid.replace('On Monday.', 'On\\n\\n[Monday](javascript:alert)'));
  if (!problem) throw new Error('No problem was found.');
  expect(formatProblem(problem)).toMatchInlineSnapshot(`
    "src/content/articles/story.json:51:17
      faq[0].answer: line 3 of the text: a link leads to “javascript:alert”
      → Begin it with https://, http://, mailto: or tel:, or with / for a page of this site or # for a section of this page."
  `);
});
