import { describe, expect, test } from 'vitest';
import { listRedirects } from '#domain/edition/redirects.ts';
import { createSitemapFiles } from '#domain/formats/sitemap.ts';
import { createPages } from '#domain/pages/pages.ts';
import { type ArticleOverrides, articleFile } from '../../fixtures/content/article.ts';
import { edition, editionInput, problemsOf } from '../../fixtures/content/edition.ts';
import { layOut } from '../../fixtures/content/whole-edition.ts';

const gone: ArticleOverrides = {
  title: 'A plant that was not',
  status: 'withdrawn',
  withdrawn: { at: '2026-06-09', reason: 'There is no such plant.' },
  tags: ['Ghosts'],
  terms: [{ term: 'Phantom plant', definition: 'A plant that is not.' }],
};

test('the page of a withdrawn story has its headline, the date and the reason, and none of its text', () => {
  const pages = layOut(edition([articleFile('gone', { ...gone, language: 'ar' }), articleFile('out')]), '/');
  expect(pages.at('/articles/gone/')).toEqual({
    kind: 'withdrawn',
    version: expect.any(Number),
    head: {
      title: 'Withdrawn: A plant that was not',
      paper: 'The Test',
      description: 'There is no such plant.',
      canonical: 'https://test.example/articles/gone/',
      robots: 'noindex',
      properties: expect.any(Array),
    },
    title: 'A plant that was not',
    lang: 'ar',
    dir: 'rtl',
    category: expect.objectContaining({ name: 'Hardware' }),
    published: { iso: '2026-06-08', text: '8 June 2026' },
    withdrawn: { iso: '2026-06-09', text: '9 June 2026' },
    reason: 'There is no such plant.',
  });
});

test('no other page and no sitemap mentions a withdrawn story', () => {
  const paper = edition([
    articleFile('gone', gone),
    articleFile('out', { related: ['gone'] }),
    articleFile('other', { publishedAt: '2026-06-07' }),
  ]);
  const pages = layOut(paper, '/');
  const paths = [...pages.paths()];
  expect(paths).toContain('/articles/gone/');
  expect(paths).not.toContain('/tags/ghosts/');
  for (const path of paths.filter((one) => one !== '/articles/gone/'))
    expect(JSON.stringify(pages.at(path)), path).not.toMatch(/gone|plant that was not|Phantom/i);
  for (const { text } of createSitemapFiles(createPages(paper, '/'), paper, '/'))
    expect(text).not.toContain('gone');
});

test('former addresses redirect to published and withdrawn stories, not to drafts', () => {
  const paper = edition([
    articleFile('out', { formerly: ['old', '옛-이름'] }),
    articleFile('gone', { ...gone, formerly: ['ghost'] }),
    articleFile('draft', { status: 'draft', formerly: ['sketch'] }),
  ]);
  expect(listRedirects(paper)).toEqual([
    { from: '/articles/%EC%98%9B-%EC%9D%B4%EB%A6%84/', to: '/articles/out/' },
    { from: '/articles/ghost/', to: '/articles/gone/' },
    { from: '/articles/old/', to: '/articles/out/' },
  ]);
});

describe('an invalid life cycle', () => {
  const withdrawn = { at: '2026-06-09', reason: 'It was not so.' };
  const at = 'src/content/articles/story.json';
  test.each<[string, ArticleOverrides, string, RegExp, RegExp]>([
    [
      'a withdrawal without a reason',
      { status: 'withdrawn' },
      'status',
      /the field "withdrawn" is missing/,
      /^Add "withdrawn"/,
    ],
    [
      'a withdrawal of a published story',
      { withdrawn },
      'withdrawn',
      /the status is "published"/,
      /"withdrawn"/,
    ],
    [
      'a withdrawal before the story',
      { status: 'withdrawn', withdrawn: { ...withdrawn, at: '2026-06-01' } },
      'withdrawn.at',
      /is before publishedAt/,
      /^Correct one/,
    ],
    [
      'an invalid former slug',
      { formerly: ['Old Name'] },
      'formerly[0]',
      /is not a valid slug/,
      /"old-name"/,
    ],
    ['a former slug with a slash', { formerly: ['a/b'] }, 'formerly[0]', /is not a valid slug/, /"b"/],
    [
      'its own slug as a former one',
      { formerly: ['story'] },
      'formerly[0]',
      /current file name/,
      /^Remove it/,
    ],
    [
      'a former slug twice',
      { formerly: ['old', 'old'] },
      'formerly[1]',
      /already in this list/,
      /^Remove one/,
    ],
    [
      'the slug of another story',
      { formerly: ['other'] },
      'formerly[0]',
      /is the slug of .*other\.json/,
      /one article/,
    ],
  ])('%s: %j', (_, overrides, path, message, fix) => {
    const files = [articleFile('story', overrides), articleFile('other')];
    expect(problemsOf(editionInput(files))).toMatchObject([
      { file: at, path, message: expect.stringMatching(message), fix: expect.stringMatching(fix) },
    ]);
  });

  test('two stories with the same former slug are rejected', () => {
    const files = ['a', 'b'].map((slug) => articleFile(slug, { formerly: ['old'] }));
    expect(problemsOf(editionInput(files))).toMatchObject([
      {
        file: 'src/content/articles/b.json',
        path: 'formerly[0]',
        message: expect.stringContaining('a.json'),
      },
    ]);
  });

  test('a withdrawn story needs no text', () => {
    const empty: ArticleOverrides = { status: 'withdrawn', withdrawn, takeaways: [] };
    expect(problemsOf(editionInput([articleFile('story', empty)]))).toEqual([]);
  });
});
