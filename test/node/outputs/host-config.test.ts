import { expect, test } from 'vitest';
import {
  caddyConfig,
  headersFile,
  nginxConfig,
  redirectsFile,
  vercelConfig,
} from '#node/outputs/host-config.ts';

const site = {
  base: '/news/',
  policy: "default-src 'self'",
  redirects: [
    { from: '/articles/old/', to: '/articles/new/' },
    { from: `/articles/${encodeURIComponent('전력 "$1"')}/`, to: '/articles/power/' },
  ],
};

test('headers are told for the site’s own path, and files that keep their names are kept for a year', () => {
  const rules = headersFile(site)
    .split('\n\n')
    .map((rule) => rule.trim().split('\n  '));
  const [all, assets] = rules;
  expect(all?.[0]).toBe('/news/*');
  expect(all).toContain("Content-Security-Policy: default-src 'self';frame-ancestors 'none'");
  expect(all?.join()).not.toContain('Cache-Control');
  expect(assets).toEqual(['/news/assets/*', 'Cache-Control: public, max-age=31536000, immutable']);
});

test('each old address is a line that leads to the new one', () => {
  expect(redirectsFile(site).split('\n')).toEqual([
    '/news/articles/old/ /news/articles/new/ 301',
    '/news/articles/%EC%A0%84%EB%A0%A5%20%22%241%22/ /news/articles/power/ 301',
    '',
  ]);
});

test('Vercel is told the same', () => {
  const { redirects, headers, trailingSlash } = JSON.parse(vercelConfig(site));
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

test('nginx compares addresses after it has decoded them; nothing in them is a variable or ends a text', () => {
  expect(nginxConfig(site)).toContain(
    'location = "/news/articles/전력 \\"\\$1\\"/" { return 301 "/news/articles/power/"; }',
  );
});

test('nginx is told of a path in another script as it compares it', () => {
  const config = nginxConfig({ ...site, base: new URL('https://a.example/뉴스/').pathname, redirects: [] });
  expect(config.match(/^location .*(?= {)/gm)?.slice(0, 2)).toEqual([
    'location /뉴스/',
    'location /뉴스/assets/',
  ]);
  expect(config).not.toContain('%');
});

test('every place of nginx sends the headers: one that has its own forgets those around it', () => {
  const places = nginxConfig(site)
    .split(/^(?=location )/m)
    .filter((place) => place.startsWith('location ') && !place.includes('return 301'));
  expect(places.length).toBeGreaterThan(3);
  expect(places.filter((place) => !place.includes("frame-ancestors 'none'"))).toEqual([]);
});

test('Caddy is told the same', () => {
  expect(caddyConfig(site)).toContain('redir /news/articles/old/ /news/articles/new/ 301');
  expect(caddyConfig(site)).toContain('rewrite @missing /news/404.html');
});

test('of very many old addresses hosts are told as many as they read', () => {
  const redirects = Array.from({ length: 5000 }, (_, number) => ({
    from: `/articles/old-${number}/`,
    to: '/articles/new/',
  }));
  expect(
    redirectsFile({ ...site, redirects })
      .trim()
      .split('\n'),
  ).toHaveLength(1000);
  expect(JSON.parse(vercelConfig({ ...site, redirects })).redirects).toHaveLength(1000);
});
