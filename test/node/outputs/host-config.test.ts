import { expect, test } from 'vitest';
import { caddyConfig, nginxConfig } from '#node/outputs/host-config.ts';
import { mergeHeaders, mergeRedirects, mergeVercelConfig } from '#node/outputs/own-host-files.ts';

const site = {
  base: '/news/',
  policy: "default-src 'self'",
  redirects: [
    { from: '/articles/old/', to: '/articles/new/' },
    { from: `/articles/${encodeURIComponent('전력 "$1"')}/`, to: '/articles/power/' },
  ],
};

test('headers apply to the site’s own path, and hashed files are cached for a year', () => {
  const rules = mergeHeaders('', site)
    .split('\n\n')
    .map((rule) => rule.trim().split('\n  '));
  const [all, assets] = rules;
  expect(all?.[0]).toBe('/news/*');
  expect(all).toContain("Content-Security-Policy: default-src 'self';frame-ancestors 'none'");
  expect(all?.join()).not.toContain('Cache-Control');
  expect(assets).toEqual(['/news/assets/*', 'Cache-Control: public, max-age=31536000, immutable']);
});

test('each former URL has a line that redirects to the new one', () => {
  expect(mergeRedirects('', site).split('\n')).toEqual([
    '/news/articles/old/ /news/articles/new/ 301',
    '/news/articles/%EC%A0%84%EB%A0%A5%20%22%241%22/ /news/articles/power/ 301',
    '',
  ]);
});

test('Vercel gets the same headers and redirects', () => {
  const { redirects, headers, trailingSlash } = JSON.parse(mergeVercelConfig({}, site));
  expect(trailingSlash).toBe(true);
  expect(redirects[0]).toEqual({
    source: '/news/articles/old/',
    destination: '/news/articles/new/',
    statusCode: 301,
  });
  expect(headers.map(({ source }: { source: string }) => source)).toEqual([
    '/news/(.*)',
    '/news/assets/(.*)',
  ]);
});

test('paths for nginx are decoded, with variables and quotes escaped', () => {
  expect(nginxConfig(site)).toContain(
    'location = "/news/articles/전력 \\"\\$1\\"/" { return 301 "/news/articles/power/"; }',
  );
});

test('a base with non-Latin characters is decoded for nginx', () => {
  const config = nginxConfig({ ...site, base: new URL('https://a.example/뉴스/').pathname, redirects: [] });
  expect(config.match(/^location .*(?= {)/gm)?.slice(0, 2)).toEqual([
    'location /뉴스/',
    'location /뉴스/assets/',
  ]);
  expect(config).not.toContain('%');
});

test('every nginx location repeats the headers, since it inherits none', () => {
  const locations = nginxConfig(site)
    .split(/^(?=location )/m)
    .filter((block) => block.startsWith('location ') && !block.includes('return 301'));
  expect(locations.length).toBeGreaterThan(3);
  expect(locations.filter((block) => !block.includes("frame-ancestors 'none'"))).toEqual([]);
});

test('Caddy gets the same redirects and error page', () => {
  expect(caddyConfig(site)).toContain('redir /news/articles/old/ /news/articles/new/ 301');
  expect(caddyConfig(site)).toContain('rewrite @missing /news/404.html');
});

test('hosts get only as many redirects as they accept', () => {
  const redirects = Array.from({ length: 5000 }, (_, number) => ({
    from: `/articles/old-${number}/`,
    to: '/articles/new/',
  }));
  expect(
    mergeRedirects('', { ...site, redirects })
      .trim()
      .split('\n'),
  ).toHaveLength(1000);
  expect(JSON.parse(mergeVercelConfig({}, { ...site, redirects })).redirects).toHaveLength(1000);
});

test('editions in the same folder have their own assets and 404 documents', () => {
  const paper = { base: '/', policy: "default-src 'self'", redirects: [], editions: ['/zh/', '/zh/hant/'] };
  expect(mergeHeaders('', paper)).toContain('/zh/assets/*\n');
  expect(mergeHeaders('', paper).match(/Content-Security-Policy/g)).toHaveLength(1);
  expect(mergeRedirects('', paper)).toBe('/zh/hant/* /zh/hant/404.html 404\n/zh/* /zh/404.html 404\n');
  const nginx = nginxConfig(paper);
  expect(nginx).toMatch(/location \/zh\/ \{[^}]*error_page 404 \/zh\/404\.html;/);
  const expressions = [...nginx.matchAll(/location ~ (\S+\.md\$)/g)].map(([, expression]) => expression);
  expect(expressions).toEqual(['^/zh/hant/.*\\.md$', '^/zh/.*\\.md$', '^/.*\\.md$']);
  expect(caddyConfig(paper)).toMatch(
    /path \/zh\/hant\/\*[\s\S]*path \/zh\/\*[\s\S]*rewrite @missing \/404\.html/,
  );
});
