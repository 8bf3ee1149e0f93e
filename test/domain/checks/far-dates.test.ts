import { expect, test } from 'vitest';
import { type ArticleOverrides, articleFile } from '../../fixtures/content/article.ts';
import { edition, editionInput, problemsOf } from '../../fixtures/content/edition.ts';

const check = (overrides: ArticleOverrides) => problemsOf(editionInput([articleFile('story', overrides)]));
const warn = (overrides: ArticleOverrides) => edition([articleFile('story', overrides)]).warnings;

test.each<[ArticleOverrides, string]>([
  [{ publishedAt: '0206-06-08' }, 'publishedAt'],
  [{ publishedAt: '2602-06-08' }, 'publishedAt'],
  [{ updatedAt: '2926-06-08' }, 'updatedAt'],
  [{ corrections: [{ at: '2926-06-08', text: 'A name.' }] }, 'corrections[0].at'],
  [{ sources: [{ name: 'The Wire', publishedAt: '0206-06-08' }] }, 'sources[0].publishedAt'],
])('a year that cannot be is an error: %j', (overrides, path) => {
  expect(check(overrides)).toMatchObject([
    { path, message: expect.stringMatching(/^the year of .* is not between/), fix: 'Correct the year.' },
  ]);
});

test('a source may be centuries old, and a story of 1788 may be republished', () => {
  expect(check({ publishedAt: '1788-01-01', sources: [{ name: 'N', publishedAt: '1543-01-01' }] })).toEqual(
    [],
  );
});

test('a story that is scheduled for years ahead is a warning', () => {
  expect(warn({ publishedAt: '2062-06-08' })).toMatchObject([
    {
      line: 4,
      path: 'publishedAt',
      message: '2062-06-08 is more than 2 years ahead, and the story does not appear until then',
      fix: 'Correct the year, unless it is scheduled.',
    },
  ]);
  expect(warn({ publishedAt: '2028-06-08' })).toEqual([]);
  expect(warn({ publishedAt: '2062-06-08', status: 'draft' })).toEqual([]);
});

test('so is a published one that changes in the future', () => {
  expect(warn({ updatedAt: '2027-06-09' })).toMatchObject([
    { message: 'the last change, 2027-06-09, is in the future' },
  ]);
  expect(warn({ publishedAt: '2027-06-08', updatedAt: '2027-06-09' })).toEqual([]);
});

test('so is a source that is later than all dates of the story', () => {
  const sources = [{ name: 'The Wire', publishedAt: '2026-06-18' }];
  expect(warn({ sources })).toMatchObject([
    { path: 'sources[0].publishedAt', message: '2026-06-18 is later than every date of the article' },
  ]);
  expect(warn({ sources, updatedAt: '2026-06-20' })).toEqual([]);
});
