import path from 'node:path';
import { assert, constantFrom, integer, oneof, pre, property, string, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import {
  articlePath,
  filePath,
  isBase,
  listingPath,
  markdownPath,
  parsePath,
  shareImagePath,
} from '#domain/addresses/paths.ts';
import { checkName } from '#domain/schema/slug-checks.ts';
import { slugify } from '#lib/text/slug.ts';
import { caddyConfig, nginxConfig } from '#node/outputs/host-config.ts';
import { mergeHeaders, mergeRedirects, mergeVercelConfig } from '#node/outputs/own-host-files.ts';

/** Fixed, so that every run tests the same names; set SEED and RUNS to test others. */
const seed = Number(process.env.SEED ?? 20261125);
const numRuns = Number(process.env.RUNS ?? 2000);

const pieces = [
  ...[
    '..',
    '/',
    '\\',
    '%2e',
    '%',
    '\u0000',
    '\n',
    '\r',
    '\t',
    ' ',
    '"',
    "'",
    '`',
    '$',
    '{',
    '}',
    ';',
    '#',
    '+',
    '?',
    '*',
  ],
  ...[
    'a',
    'İ',
    'ς',
    'ß',
    'ﬁ',
    '한',
    'ㅤ',
    '\u0301',
    '\ufe0f',
    '\u202e',
    '\u200d',
    '\ud800',
    '𝒳',
    '١',
    '²',
    '~',
    '.',
    '-',
  ],
  ...['__proto__', 'constructor', 'con', 'page', 'index.html', '<script>', 'K', 'ſ', 'Ǆ', '①', 'ﷺ'],
];
const names = oneof(
  string({ unit: 'binary' }),
  tuple(constantFrom(...pieces), constantFrom(...pieces), constantFrom(...pieces), string()).map((parts) =>
    parts.join(''),
  ),
);
/** The slugs of valid names, which become part of paths. */
const slugs = names.filter((name) => checkName(name) === undefined).map(slugify);

test('slugify is idempotent, and a slug begins with a letter or digit', () => {
  assert(
    property(names, (name) => {
      const slug = slugify(name);
      expect(slugify(slug)).toBe(slug);
      if (slug !== '') expect(slug).toMatch(/^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u);
      expect(slug).not.toMatch(/\p{DI}/u);
    }),
    { seed, numRuns },
  );
});

test('no name gives a file outside its folder, or a file name that disks reject', () => {
  const output = path.resolve('/site');
  assert(
    property(slugs, integer({ min: 1, max: 3 }), (slug, number) => {
      const article = filePath(articlePath(slug), 'index.html');
      expect(path.resolve(output, article)).toBe(path.join(output, 'articles', slug, 'index.html'));
      for (const file of [filePath(markdownPath(slug)), filePath(shareImagePath(slug))])
        expect(path.dirname(path.resolve(output, file))).toBe(path.join(output, 'articles', slug));
      expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(200);
      expect(parsePath(articlePath(slug))).toEqual({ kind: 'article', slug });
      expect(parsePath(listingPath('tag', slug, number))).toMatchObject({ slug, number });
    }),
    { seed, numRuns },
  );
});

test('no former name breaks out of its line in the configuration of a host', () => {
  assert(
    property(slugs, slugs, (old, slug) => {
      pre(old !== slug);
      const redirects = [{ from: articlePath(old), to: articlePath(slug) }];
      const site = { base: '/news/', policy: "default-src 'self'", redirects };
      expect(mergeRedirects('', site)).toMatch(
        /^\/news\/articles\/[\w.~%!'()*-]+\/ \/news\/articles\/[\w.~%!'()*-]+\/ 301\n$/,
      );
      const line = nginxConfig(site)
        .split('\n')
        .filter((one) => one.includes('return 301'));
      expect(line).toEqual([
        `location = "/news/articles/${old}/" { return 301 "/news${articlePath(slug)}"; }`,
      ]);
      expect(caddyConfig(site)).toMatch(/^ {2}redir [\w%/-]+ [\w%/-]+ 301$/m);
      // Colons, brackets and stars are special in Vercel's patterns.
      const [moved] = JSON.parse(mergeVercelConfig({}, site)).redirects;
      expect(`${moved.source} ${moved.destination}`).toMatch(/^[\w%/-]+ [\w%/-]+$/);
      expect(mergeHeaders('', site)).toBe(mergeHeaders('', { ...site, redirects: [] }));
    }),
    { seed, numRuns: numRuns / 4 },
  );
});

test('a base cannot break out of a line or word in the configuration of a host', () => {
  for (const base of ['/', '/news/', '/a.b/c-d_e~/', new URL('https://a.example/뉴스/').pathname])
    expect(isBase(base), base).toBe(true);
  const others = [
    '',
    'news/',
    '/news',
    '//evil.example/',
    '/a;b/',
    '/{a}/',
    '/$uri/',
    '/a b/',
    '/a%20b/',
    '/a"/',
    '/(.*)/',
  ];
  for (const base of [
    ...others,
    '/../',
    '/a/../b/',
    '/%2e%2e/',
    '/%ff/',
    '/a\n/',
    '/:a/',
    '/*/',
    '/a#/',
    '/a?/',
  ])
    expect(isBase(base), base).toBe(false);
});
