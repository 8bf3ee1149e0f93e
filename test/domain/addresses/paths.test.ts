import { expect, test } from 'vitest';
import {
  articlePath,
  briefPath,
  dataPath,
  feedPath,
  filePath,
  frontPath,
  glossaryPath,
  isListPath,
  listingPath,
  ownPath,
  parsePath,
  shareImagePath,
  topicsPath,
  withBase,
  withoutBase,
} from '#domain/addresses/paths.ts';

test.each([
  [frontPath(), '/', { kind: 'front', number: 1 }],
  [frontPath(2), '/page/2/', { kind: 'front', number: 2 }],
  [articlePath('a-story'), '/articles/a-story/', { kind: 'article', slug: 'a-story' }],
  [topicsPath(), '/tags/', { kind: 'topics', number: 1 }],
  [glossaryPath(), '/glossary/', { kind: 'glossary', number: 1 }],
  [glossaryPath(3), '/glossary/page/3/', { kind: 'glossary', number: 3 }],
  [briefPath(), '/brief/', { kind: 'brief' }],
  [ownPath('imprint'), '/imprint/', { kind: 'own', slug: 'imprint' }],
  [ownPath('über-uns'), '/%C3%BCber-uns/', { kind: 'own', slug: 'über-uns' }],
  [topicsPath(2), '/tags/page/2/', { kind: 'topics', number: 2 }],
  [
    listingPath('tag', 'page', 2),
    '/tags/page/page/2/',
    { kind: 'listing', listing: 'tag', slug: 'page', number: 2 },
  ],
  [
    listingPath('tag', 'chips'),
    '/tags/chips/',
    { kind: 'listing', listing: 'tag', slug: 'chips', number: 1 },
  ],
  [
    listingPath('category', 'research', 3),
    '/categories/research/page/3/',
    { kind: 'listing', listing: 'category', slug: 'research', number: 3 },
  ],
  [
    listingPath('source', 'arxiv'),
    '/sources/arxiv/',
    { kind: 'listing', listing: 'source', slug: 'arxiv', number: 1 },
  ],
] as const)('the path %s is built as designed and parsed back', (built, expected, address) => {
  expect(built).toBe(expected);
  expect(parsePath(built)).toEqual(address);
});

test.each(['한국', '人工智能', 'économie', 'الذكاء', 'page'])(
  'a path contains the slug "%s" encoded and is parsed back',
  (slug) => {
    for (const path of [articlePath(slug), listingPath('tag', slug), listingPath('source', slug, 2)]) {
      expect(path).toMatch(/^[\x21-\x7e]+\/$/);
      expect(parsePath(path)).toMatchObject({ slug });
    }
  },
);

test('every numbered page has only one URL: the first has no number, the others no leading zeros', () => {
  for (const number of ['1', '0', '01', '002', '-2', '1.5', '1e3', '٢', '２', ' 2', '9999999999', '']) {
    expect(parsePath(`/page/${encodeURIComponent(number)}/`), number).toBeUndefined();
    if (number) expect(parsePath(`/tags/ai/page/${encodeURIComponent(number)}/`), number).toBeUndefined();
  }
});

test.each([
  '/nowhere/page/2/',
  '/feed.xml',
  '/assets/',
  '/articles/',
  '/categories/',
  '/articles/a/b/',
  '/tags/a/b/',
  '/tags/a/page/',
  '/tags/a/page/2/3/',
  '/tags/a/seite/2/',
  '/page/',
  '/page/2/3/',
  '/Articles/a/',
  '/constructor/a/',
  '/__proto__/a/',
  '/tag/a/',
  '/brief/page/2/',
  '/glossary/page/1/',
  '/search/page/2/',
  '/articles/page/2/',
  '/articles/a/page/2/',
  '/categories/page/2/',
  '/tags/page/page/',
  '/page/page/2/',
  '/glossary/page/2/3/',
  '/glossary/a/',
  '/brief/a/',
])('%s is not a page', (path) => {
  expect(parsePath(path)).toBeUndefined();
});

test.each(['/articles/%/', '/articles/%E0%A4%A/', '/tags/%ff/', '/%zz'])(
  'the path %s, which is not properly encoded, is not a page',
  (path) => {
    expect(parsePath(path)).toBeUndefined();
  },
);

test('an encoded slash does not separate segments', () => {
  expect(parsePath('/articles/a%2Fb/')).toEqual({ kind: 'article', slug: 'a/b' });
  expect(parsePath('/tags%2Fchips/')).toBeUndefined();
});

test('a path is decoded once, not twice', () => {
  expect(parsePath('/articles/%2541/')).toEqual({ kind: 'article', slug: '%41' });
});

test('lists are list paths; articles and unknown paths are not', () => {
  for (const path of [
    '/',
    '/page/2/',
    '/tags/',
    '/brief/',
    '/tags/ai/',
    '/categories/a/page/2/',
    '/sources/x/',
  ]) {
    expect(isListPath(path), path).toBe(true);
  }
  for (const path of ['/articles/a/', '/nowhere/', '/page/1/']) expect(isListPath(path), path).toBe(false);
});

test.each(['/', '/news/', '/a/b/'])('the base %s is added to a path and removed again', (base) => {
  for (const path of ['/', '/tags/', '/articles/x/']) {
    expect(withBase(base, path)).toBe(base.slice(0, -1) + path);
    expect(withoutBase(base, withBase(base, path))).toBe(path);
  }
});

test('a pathname without a trailing slash is the same page', () => {
  expect(withoutBase('/', '/articles/x')).toBe('/articles/x/');
  expect(withoutBase('/news/', '/news')).toBe('/');
});

test.each([
  '/tags/%e4%b8%ad',
  '/tags/%E4%B8%AD/index.html',
  '//tags/%E4%B8%AD/',
  '/tags//%E4%B8%ad//',
  '/%74ags/%E4%B8%AD/',
])('the pathname %s is that of the tag 中, under every base', (pathname) => {
  for (const base of ['/', '/news/', '/%eb%89%b4%EC%8A%a4/']) {
    for (const start of [base, base.toLowerCase(), `/${base}`, `/${base}/`]) {
      expect(withoutBase(base, start.slice(0, -1) + pathname), start).toBe(listingPath('tag', '中'));
    }
  }
});

test('the front page has the name of its file too', () => {
  expect(withoutBase('/', '/index.html')).toBe('/');
  expect(withoutBase('/news/', '/news/index.html')).toBe('/');
});

test('a pathname that is not properly encoded never begins with two slashes', () => {
  expect(withoutBase('/', '//tags/%zz')).toBe('/tags/%zz/');
});

test('a pathname that only begins like the base is outside it', () => {
  for (const pathname of ['/', '/newspaper/', '/new/', '/tags/news/']) {
    expect(withoutBase('/news/', pathname), pathname).toBeUndefined();
  }
});

test('a page’s data is next to the page', () => {
  expect(dataPath('/')).toBe('/data.json');
  expect(dataPath(articlePath('x'))).toBe('/articles/x/data.json');
});

test('the share image of a page is next to the page and is not a page', () => {
  expect(shareImagePath('한국')).toBe(`${articlePath('한국')}share.png`);
  expect(shareImagePath()).toBe('/share.png');
  expect([shareImagePath('x'), shareImagePath()].map(parsePath)).toEqual([undefined, undefined]);
});

test('files on disk have decoded names', () => {
  expect(filePath('/', 'index.html')).toBe('index.html');
  expect(filePath(listingPath('tag', '한국'), 'data.json')).toBe('tags/한국/data.json');
  expect(filePath(shareImagePath('한국'))).toBe('articles/한국/share.png');
});

test('feeds are next to the pages of their stories and are not pages', () => {
  const topic = { kind: 'tag', slug: '한국' } as const;
  const paths = [feedPath('rss'), feedPath('atom'), feedPath('json'), feedPath('rss', topic)];
  expect(paths).toEqual(['/feed.xml', '/atom.xml', '/feed.json', `${listingPath('tag', '한국')}feed.xml`]);
  expect(feedPath('json', { kind: 'category', slug: 'research' })).toBe('/categories/research/feed.json');
  expect(filePath(feedPath('rss', topic))).toBe('tags/한국/feed.xml');
  for (const path of paths) expect(parsePath(path)).toBeUndefined();
});
