import { describe, expect, test } from 'vitest';
import type { ContentFile } from '#domain/reading/content-file.ts';
import { ContentError } from '#domain/reading/problems.ts';
import { type ArticleOverrides, articleFile, fullArticleJson } from '../../fixtures/content/article.ts';
import { contentErrors } from '../../fixtures/content/content-errors.ts';
import {
  editionInput,
  now,
  problemsOf,
  type SiteOverrides,
  siteFile,
} from '../../fixtures/content/edition.ts';
import { type ArticleError, schemaErrors } from '../../fixtures/content/schema-errors.ts';
import { parseEdition } from '../../fixtures/content/whole-edition.ts';

const folder = 'src/content/articles';
const whole = JSON.stringify(fullArticleJson({ related: ['other'] }), null, 2);
const other = articleFile('other', { tags: ['NVIDIA'] });
/** Makes "NVIDIA" and "The Wire" the usual spellings. */
const third = articleFile('third', { tags: ['NVIDIA'] });

const story = (text: string, slug = 'story'): ContentFile => ({ file: `${folder}/${slug}.json`, text });
const reported = (...files: ContentFile[]) => problemsOf(editionInput([...files, other, third]));

/** The line, from 1, on which a part begins; leading white space is skipped. */
function lineOf(text: string, part: string): number {
  const index = text.indexOf(part);
  if (index < 0) throw new Error(`not in the file: ${part}`);
  const start = index + part.length - part.trimStart().length;
  return text.slice(0, start).split('\n').length;
}

test('a valid article has no problems', () => {
  expect(reported(story(whole))).toEqual([]);
});

/** Further errors, besides those of the two tables. */
const furtherErrors: ArticleError[] = [
  {
    name: 'a number is not a whole number',
    from: '"width": 1200',
    to: '"width": 1.5',
    at: '"width"',
    path: 'image.width',
    message: /expected a whole number, found 1\.5/,
    fix: /reads the width/,
  },
  {
    name: 'the URL of a source is a script',
    from: 'https://wire.example/1',
    to: 'javascript:alert(1)',
    at: '"url"',
    path: 'sources[0].url',
    message: /expected a web address/,
    fix: /https:\/\//,
  },
  {
    name: 'a text has an image',
    from: 'Not much.',
    to: 'Not\\n\\nso ![much](/much.webp)',
    at: '"body": "Not',
    path: 'analysis[1].body',
    message: /line 3 of the text: a picture is inside a line: “much”/,
    fix: /a paragraph of its own/,
  },
  {
    name: 'the path of the image has “..”, and the message says that this is not allowed',
    from: '/images/site.webp',
    to: '/../site.webp',
    at: '"src"',
    path: 'image.src',
    message: /^expected .*\.\..*, found "\/\.\.\/site\.webp"$/,
    fix: /^Save the picture as "public\/images\/site\.webp"/,
  },
  {
    name: 'a related article does not exist, and its name is close to the article’s own',
    from: '"other"',
    to: '"storry"',
    at: '"storry"',
    path: 'related[0]',
    message: /there is no article "storry"/,
    fix: /^(?!.*"story")/,
  },
  {
    name: 'the name of a source has another spelling elsewhere',
    from: '"The Wire",\n      "url"',
    to: '"THE WIRE",\n      "url"',
    at: '"THE WIRE"',
    path: 'sources[0].name',
    message: /the source "THE WIRE" and the source "The Wire" of src\/content\/articles\/other\.json/,
    fix: /Write "The Wire" here/,
  },
];

test.each([...schemaErrors, ...contentErrors, ...furtherErrors])(
  'if $name, one problem names the line and the fix',
  ({ from, to, at, path, message, fix }) => {
    const text = whole.replace(from, to);
    expect(text).not.toBe(whole);
    expect(reported(story(text))).toEqual([
      {
        file: `${folder}/story.json`,
        line: lineOf(text, at),
        column: expect.any(Number),
        path,
        message: expect.stringMatching(message),
        fix: expect.stringMatching(fix),
      },
    ]);
  },
);

test('of two similar categories, the one that differs only in case is suggested', () => {
  const categories = ['CPU', 'GPU'].map((name) => ({ name, hue: 1, motif: 'rings' as const }));
  const problems = problemsOf(editionInput([articleFile('chip', { category: 'gpu' })], { categories }));
  expect(problems).toMatchObject([{ path: 'category', fix: 'Did you mean "GPU"?' }]);
});

describe('the name of a file', () => {
  test.each([
    ['Data Centre', 'data-centre'],
    ['data_centre', 'data-centre'],
    ['C++', 'c-plus-plus'],
    ['—', 'a-few-words'],
  ])('"%s" is rejected with a suggestion', (slug, better) => {
    expect(problemsOf(editionInput([articleFile(slug)]))).toMatchObject([
      {
        file: `${folder}/${slug}.json`,
        line: 1,
        path: '',
        message: `the file name "${slug}" is not a valid slug`,
        fix: expect.stringContaining(`"${better}.json"`),
      },
    ]);
  });

  test('cannot be used in two folders', () => {
    expect(reported(story(whole), story(whole, '2026/story'))).toMatchObject([
      {
        file: `${folder}/2026/story.json`,
        line: 1,
        message: `has the same file name as ${folder}/story.json`,
        fix: expect.stringMatching(/^Rename one/),
      },
    ]);
  });
});

describe('site.json', () => {
  const hardware = { name: 'Hardware', hue: 200, motif: 'pixels' as const };
  const draft: ArticleOverrides = { status: 'draft' };
  test.each<[string, SiteOverrides, string, string, RegExp, RegExp]>([
    ['a time zone', { timeZone: 'London' }, '"timeZone"', 'timeZone', /found "London"/, /Europe\/London/],
    [
      'an address',
      { address: 'https://a.example/news' },
      '"address"',
      'address',
      /web address/,
      /trailing slash/,
    ],
    ['a language', { language: 'en_GB' }, '"language"', 'language', /found "en_GB"/, /en-GB/],
    ['a lead', { lead: 'othr' }, '"lead"', 'lead', /there is no article "othr"/, /Did you mean "other"\?/],
    ['a lead', { lead: 'draft' }, '"lead"', 'lead', /the article "draft" is a draft/, /^Publish it/],
    [
      'two categories',
      { categories: [hardware, hardware] },
      '',
      'categories[1].name',
      /already in this list/,
      /Remove one/,
    ],
  ])('%s that is invalid: %j', (_, overrides, at, path, message, fix) => {
    const { file, text } = siteFile(overrides);
    const line = at ? lineOf(text, at) : text.slice(0, text.lastIndexOf('"Hardware"')).split('\n').length;
    expect(problemsOf(editionInput([other, articleFile('draft', draft)], overrides))).toMatchObject([
      { file, line, path, message: expect.stringMatching(message), fix: expect.stringMatching(fix) },
    ]);
  });
});

function reportOf(...files: ContentFile[]): string {
  try {
    parseEdition(editionInput(files), { now, drafts: false });
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  throw new Error('the content is valid');
}

const syntax = story(whole.replace('"Hardware",', '"Hardware"'), 'syntax');
const misspelt = story(whole.replace('"summary"', '"sumary"'), 'misspelt');
const date = articleFile('date', { publishedAt: '2026-02-30' });

test('three invalid files are reported in one error', () => {
  const files = new Set(reported(syntax, misspelt, date).map(({ file }) => file));
  expect([...files]).toEqual([syntax.file, misspelt.file, date.file]);
});

test('the report on one file', () => {
  expect(reportOf(date)).toMatchInlineSnapshot(`
    "The content has 1 problem in 1 file. Nothing was written.

    src/content/articles/date.json:4:18
      publishedAt: expected a date, found "2026-02-30": 2026-02 has 28 days
      → The publication date, 2026-06-08, or a time with offset, 2026-06-09T07:30:00Z. An article with a future date appears with the first build after it.
    "
  `);
});

test('the report on several files', () => {
  expect(reportOf(syntax, misspelt, other)).toMatchInlineSnapshot(`
    "The content has 3 problems in 2 files. Nothing was written.

    src/content/articles/syntax.json:3:25
      is not valid JSON: a comma is missing
      → Add a comma here.

    src/content/articles/misspelt.json:1:1
      summary: is missing
      → Add it: The article in one paragraph, plain text.

    src/content/articles/misspelt.json:15:13
      sumary: unknown key
      → Did you mean "summary"?
    "
  `);
});
