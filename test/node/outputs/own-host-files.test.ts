import { afterEach, beforeEach, expect, test } from 'vitest';
import { createRobotsText } from '#domain/formats/robots.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import {
  mergeHeaders,
  mergeRedirects,
  mergeVercelConfig,
  readOwnHostFiles,
} from '#node/outputs/own-host-files.ts';
import { createProject, type Project } from '../../fixtures/sites/project.ts';

let project: Project;

beforeEach(async () => {
  project = await createProject();
});

afterEach(() => project.remove());

const site = {
  base: '/',
  policy: "default-src 'self'",
  redirects: [{ from: '/articles/old/', to: '/articles/new/' }],
};

async function read(files: Record<string, string>) {
  await project.write(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`public/${name}`, text])),
  );
  return readOwnHostFiles(project.root, `${project.root}/public`);
}

const problemsOf = async (text: string) =>
  (await read({ 'vercel.json': text })).problems.map(
    ({ file, line, column, path, message, fix }) => `${file}:${line}:${column} ${path}: ${message}. ${fix}`,
  );

test('own redirects come first, since hosts take the first that matches', () => {
  expect(mergeRedirects('# Ours\n/shop https://shop.example.org/ 302', site)).toBe(
    '# Ours\n/shop https://shop.example.org/ 302\n/articles/old/ /articles/new/ 301\n',
  );
});

test('an own header replaces that of its name for its path, and no other', () => {
  const own =
    '/*\n  referrer-policy: no-referrer\n  ! Permissions-Policy\n\n# Fonts\n/fonts/*\n\tX-Content-Type-Options: none\n';
  const merged = mergeHeaders(own, site);
  expect(merged.startsWith(own)).toBe(true);
  const generated = merged.slice(own.length);
  expect(generated).toContain('/*\n  Content-Security-Policy: ');
  expect(generated).toContain('X-Content-Type-Options: nosniff');
  expect(generated).not.toMatch(/referrer-policy|permissions-policy/i);
});

test('fields and entries of an own vercel.json are kept, its entries first', async () => {
  const own = {
    cleanUrls: true,
    trailingSlash: false,
    rewrites: [{ source: '/api/(.*)', destination: 'https://api.example.org/$1' }],
    redirects: [{ source: '/shop', destination: 'https://shop.example.org/', permanent: false }],
    headers: [{ source: '/(.*)', headers: [{ key: 'Referrer-Policy', value: 'no-referrer' }] }],
  };
  const { vercel, problems } = await read({ 'vercel.json': JSON.stringify(own) });
  expect(problems).toEqual([]);
  const merged = JSON.parse(mergeVercelConfig(vercel, site));
  expect(merged).toMatchObject({ cleanUrls: true, trailingSlash: false, rewrites: own.rewrites });
  expect(merged.redirects).toEqual([
    own.redirects[0],
    { source: '/articles/old/', destination: '/articles/new/', statusCode: 301 },
  ]);
  const [first, second] = merged.headers;
  expect(first).toEqual(own.headers[0]);
  const keys = second.headers.map(({ key }: { key: string }) => key);
  expect(second.source).toBe('/(.*)');
  expect(keys).toContain('Content-Security-Policy');
  expect(keys).not.toContain('Referrer-Policy');
});

test('a vercel.json that Vercel would reject is reported with its position', async () => {
  expect(await problemsOf('{\n  "cleanUrls": true,\n  “redirects”: []\n}')).toEqual([
    expect.stringMatching(/^public\/vercel\.json:3:3 /),
  ]);
  expect(await problemsOf('{\n  "redirects": {}\n}')).toEqual([
    'public/vercel.json:2:16 redirects: is not what Vercel expects. See https://vercel.com/docs/project-configuration.',
  ]);
  expect(await problemsOf('{ "routes": [] }')).toEqual([
    'public/vercel.json:1:13 routes: Vercel does not allow it beside the headers and redirects of the build. Use "rewrites", "redirects" and "headers".',
  ]);
});

test('an own robots.txt gets the sitemaps unless it lists any', () => {
  const edition = { site: { address: 'https://test.example/' } as SiteContent };
  const robots = (own: string) => createRobotsText(edition, '/', ['/', '/ko/'], own);
  expect(robots('User-agent: *\nDisallow: /shop/\n')).toBe(
    [
      'User-agent: *\nDisallow: /shop/\n',
      'Sitemap: https://test.example/sitemap.xml',
      'Sitemap: https://test.example/news-sitemap.xml',
      'Sitemap: https://test.example/ko/sitemap.xml',
      'Sitemap: https://test.example/ko/news-sitemap.xml\n',
    ].join('\n'),
  );
  const complete = 'User-agent: *\nAllow: /\n\nsitemap: https://test.example/all.xml';
  expect(robots(complete)).toBe(complete);
});

const linesOf = async (name: string, text: string) =>
  (await read({ [name]: text })).problems.map(
    ({ file, line, message, fix }) => `${file}:${line} ${message}. ${fix}`,
  );

test.each([
  ['_redirects', '/old', 'is no redirect: “/old”', /the old path, the new one/],
  ['_redirects', '# Ours\n/a -> /b', 'is no redirect: “/a -> /b”', /\/old\/ \/new\/ 301/],
  ['_redirects', '301 /a /b', 'is no redirect', /the old path/],
  ['_redirects', '/a,/b,301', 'is no redirect', /spaces between/],
  ['_redirects', '/a\u00a0/b 301', 'is no redirect', /spaces between/],
  ['_redirects', '/a /b 3O1', 'is no redirect', /the status/],
  ['_headers', 'X-Frame-Options: DENY', 'is no path', /Indent it by two spaces/],
  ['_headers', '/*\nX-Frame-Options: DENY', 'is no path', /Indent it by two spaces/],
  ['_headers', '/*\n  X-Frame-Options DENY', 'is no header of a path', /Name: value/],
  ['_headers', '  X-Frame-Options: DENY', 'is no header of a path', /a path such as/],
  ['robots.txt', 'User agent: *', 'is no rule for crawlers', /“user-agent:”/],
  ['robots.txt', 'Disallow /drafts/', 'is no rule for crawlers', /a field and a value/],
  ['robots.txt', '<html>', 'is no rule for crawlers', /a field and a value/],
])('a line of %s that hosts ignore is an error: %j', async (name, text, message, fix) => {
  const [problem, ...others] = await linesOf(name, text);
  expect(others).toEqual([]);
  expect(problem).toContain(`public/${name}:${text.split('\n').length} ${message}`);
  expect(problem).toMatch(fix);
});

test('what hosts know is allowed', async () => {
  const files = {
    _redirects:
      '# Ours\n\n/a /b\n/a/* /b/:splat 301!\n/store id=:id /blog/:id 301\n/ /nz 302 Country=au,nz\nhttps://old.example/* https://new.example/:splat 301',
    _headers: '# Ours\n/*\n  X-Frame-Options: DENY\n\t! Permissions-Policy\n\nhttps://a.example/*\n  A: b: c',
    'robots.txt':
      'User-Agent: GPTBot\r\nDisallow: /\r\n\r\nUser-agent: *\r\nDisallow:\r\nCrawl-delay: 5\nSitemap: https://a.example/s.xml',
  };
  expect(await read(files)).toMatchObject({ problems: [], warnings: [] });
});

test('a robots.txt that keeps all crawlers from the whole site is a warning', async () => {
  const { problems, warnings } = await read({
    'robots.txt': 'User-agent: a\nUser-agent: *\nDisallow: / # staging',
  });
  expect(problems).toEqual([]);
  expect(warnings).toMatchObject([
    { file: 'public/robots.txt', line: 3, fix: 'Remove the line, unless that is meant.' },
  ]);
});
