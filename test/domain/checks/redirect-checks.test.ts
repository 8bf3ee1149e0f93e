import { expect, test } from 'vitest';
import { listRedirects } from '#domain/edition/redirects.ts';
import { articleFile } from '../../fixtures/content/article.ts';
import { edition, editionInput, problemsOf } from '../../fixtures/content/edition.ts';

const stories = [
  articleFile('king-of-the-fair', { tags: ['Fairs'], formerly: ['fair-king'] }),
  articleFile('to-come', { status: 'draft' }),
];
const redirectsOf = (redirects: Record<string, string>) => listRedirects(edition(stories, { redirects }));
const problems = (redirects: Record<string, string>) =>
  problemsOf(editionInput(stories, { redirects })).map(
    ({ path, message, fix }) => `${path}: ${message}. ${fix}`,
  );

const story = '/articles/king-of-the-fair/';

test.each([
  ['/2026/06/14/king-of-the-fair/', '/2026/06/14/king-of-the-fair/'],
  ['/2026/06/14/king-of-the-fair', '/2026/06/14/king-of-the-fair/'],
  ['/archive/king.html', '/archive/king.html'],
  ['/König', '/K%C3%B6nig/'],
  ['/Ko\u0308nig', '/K%C3%B6nig/'],
  ['/K%c3%b6nig/', '/K%C3%B6nig/'],
  ['/tags/village-fairs/', '/tags/village-fairs/'],
  ['/articles/', '/articles/'],
])('the old address %s is redirected at %s', (from, path) => {
  expect(problems({ [from]: story })).toEqual([]);
  expect(redirectsOf({ [from]: story })).toContainEqual({ from: path, to: story });
});

test.each([
  ['/articles/king-of-the-fair/#questions', '/articles/king-of-the-fair/#questions'],
  ['/articles/fair-king/', '/articles/king-of-the-fair/'],
  ['/tags/fairs/', '/tags/fairs/'],
  ['/feed.xml', '/feed.xml'],
  ['/', '/'],
])('an old address may lead to %s, which is at %s', (target, to) => {
  expect(problems({ '/old/': target })).toEqual([]);
  expect(redirectsOf({ '/old/': target })).toContainEqual({ from: '/old/', to });
});

test('an old address of a story that is not published is not redirected yet', () => {
  const from = '/2026/to-come/';
  expect(problems({ [from]: '/articles/to-come/' })).toEqual([]);
  expect(redirectsOf({ [from]: '/articles/to-come/' }).map((redirect) => redirect.from)).not.toContain(from);
});

test('a story may link to an old address that is redirected', () => {
  const linking = articleFile('linking', { impact: 'See [the fair](/2026/king/).' });
  const find = (redirects: Record<string, string>) =>
    problemsOf(editionInput([...stories, linking], { redirects }));
  expect(find({ '/2026/king': story })).toEqual([]);
  expect(find({})).toHaveLength(1);
});

test.each<[Record<string, string>, string]>([
  [
    { '/old/': '/articles/king-of-the-fare/' },
    'the link to /articles/king-of-the-fare/ leads nowhere. Did you mean /articles/king-of-the-fair/?',
  ],
  [
    { '/old/': 'https://elsewhere.example/' },
    '"https://elsewhere.example/" is not a page of this paper. Write the path of a page, such as /articles/a-story/.',
  ],
  [
    { 'https://test.example/old/': story },
    '"https://test.example/old/" is a whole URL. Write its path: /old/',
  ],
  [
    { '/?p=123': story },
    '"/?p=123" has a query or a fragment, which static hosts do not redirect. Write the path alone, or redirect it in the settings of your host.',
  ],
  [{ '/2026/*': story }, '"/2026/*" has a *, which is no wildcard here. List each address by itself.'],
  [
    { 'old/': story },
    '"old/" is not the path of an address. Write what follows the address of the paper, such as /2026/06/14/a-story/.',
  ],
  ...['/', '//old/', '/a/../b/', '/%zz/'].map((from): [Record<string, string>, string] => [
    { [from]: story },
    `"${from}" is not the path of an address. Write what follows the address of the paper, such as /2026/06/14/a-story/.`,
  ]),
  [{ '/old': story, '/old/': story }, '"/old/" and "/old" are the same address. Remove one of the two.'],
  ...[story, '/articles/fair-king/', '/tags/fairs/', '/search/', '/page/2/', '/assets/old.js', '/brief'].map(
    (from): [Record<string, string>, string] => [
      { [from]: '/' },
      `"${from}" is an address of this paper now. Remove the redirect, or rename the page.`,
    ],
  ),
])('%j is reported', (redirects, message) => {
  const [problem, ...more] = problems(redirects);
  expect(problem).toBe(`redirects.${Object.keys(redirects).at(-1)}: ${message}`);
  expect(more).toEqual([]);
});
