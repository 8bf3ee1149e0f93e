import { withBase } from '#domain/addresses/paths.ts';
import type { Redirect } from '#domain/edition/redirects.ts';

/** What a host has to know of a site. */
export interface HostedSite {
  /** the path under which it is served, with a slash at both ends */
  base: string;
  /** the policy of all its documents */
  policy: string;
  redirects: readonly Redirect[];
}

/** Hosts read no more than so many redirects (Vercel 1,024 of all sorts); pages redirect from the others too. */
const mostRedirects = 1000;

/** For all files whose name says what they hold. */
const immutable = 'public, max-age=31536000, immutable';
/** For all others: they may be kept, and are asked for before each use, so that a new edition shows at once. */
const checked = 'no-cache';

/** What is sent with every answer (https://owasp.org/www-project-secure-headers/). */
function securityHeaders({ policy }: HostedSite): [name: string, value: string][] {
  return [
    // To be framed can be refused by a header only.
    ['Content-Security-Policy', `${policy};frame-ancestors 'none'`],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
  ];
}

/** The types that servers do not know, by the ends of names. */
const types: Record<string, string> = {
  webmanifest: 'application/manifest+json',
  md: 'text/markdown; charset=utf-8',
  opml: 'text/x-opml; charset=utf-8',
};

/**
 * `_headers`, which Cloudflare Pages and Netlify read. No cache rule for all files, since these hosts have the right
 * one, and one of them joins what two rules say.
 */
export function headersFile(site: HostedSite): string {
  const rule = (place: string, headers: [string, string][]) =>
    [`${site.base}${place}`, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
  return [
    rule('*', securityHeaders(site)),
    rule('assets/*', [['Cache-Control', immutable]]),
    ...Object.entries(types).map(([end, type]) => rule(`*.${end}`, [['Content-Type', type]])),
  ].join('\n');
}

/** `_redirects`, which Cloudflare Pages and Netlify read. */
export function redirectsFile({ base, redirects }: HostedSite): string {
  return redirects
    .slice(0, mostRedirects)
    .map(({ from, to }) => `${withBase(base, from)} ${withBase(base, to)} 301\n`)
    .join('');
}

/** `vercel.json` for the folder that is uploaded (https://vercel.com/docs/project-configuration). */
export function vercelConfig(site: HostedSite): string {
  const { base, redirects } = site;
  const pairs = (headers: [string, string][]) => headers.map(([key, value]) => ({ key, value }));
  const config = {
    $schema: 'https://openapi.vercel.sh/vercel.json',
    trailingSlash: true,
    headers: [
      { source: `${base}(.*)`, headers: pairs(securityHeaders(site)) },
      { source: `${base}assets/(.*)`, headers: pairs([['Cache-Control', immutable]]) },
    ],
    redirects: redirects.slice(0, mostRedirects).map(({ from, to }) => ({
      source: withBase(base, from),
      destination: withBase(base, to),
      statusCode: 301,
    })),
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/**
 * What stands in a `server` block of nginx, whose root holds the site; under a sub-path the root is the folder above.
 * Each place repeats the headers, since nginx forgets those of the block around as soon as a place has its own.
 */
export function nginxConfig(site: HostedSite): string {
  const { base, redirects } = site;
  // It compares addresses after it has decoded them.
  const start = decodeURIComponent(base);
  const quoted = (text: string) =>
    `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('$', '\\$')}"`;
  const headers = (cache: string) =>
    [...securityHeaders(site), ['Cache-Control', cache] as const]
      .map(([name, value]) => `  add_header ${name} "${value}" always;`)
      .join('\n');
  const place = (match: string, cache: string, ...rules: string[]) =>
    [`location ${match} {`, headers(cache), ...rules.map((rule) => `  ${rule}`), '}'].join('\n');
  return [
    '# Made by the build. In a server block, after its root: include /path/to/nginx.conf;',
    'charset utf-8;',
    'absolute_redirect off;',
    `error_page 404 ${start}404.html;`,
    '# Files that the build has compressed (COMPRESS=1 npm run build) are sent as they are.',
    'gzip_static on;',
    '# With the module ngx_http_brotli_static_module:',
    '# brotli_static on;',
    place(start, checked, 'try_files $uri $uri/ =404;'),
    place(`${start}assets/`, immutable, 'try_files $uri =404;'),
    place(`= ${start}404.html`, checked, 'internal;'),
    ...Object.entries(types).map(([end, type]) =>
      place(
        `~ ^${start.replaceAll('.', '\\.')}.*\\.${end}$`,
        checked,
        'types { }',
        `default_type ${quoted(type)};`,
      ),
    ),
    ...redirects.map(({ from, to }) => {
      const old = decodeURIComponent(withBase(base, from));
      return `location = ${quoted(old)} { return 301 ${quoted(withBase(base, to))}; }`;
    }),
    '',
  ].join('\n');
}

/** A site's block for Caddy 2, to be imported by one that says where the site's folder is (`root`). */
export function caddyConfig(site: HostedSite): string {
  const { base, redirects } = site;
  return [
    '# Made by the build. In the block of your site, after its root: import /path/to/Caddyfile',
    '# In the order in which it stands: Caddy would let the rule for all places have the last word.',
    'route {',
    '  header {',
    ...securityHeaders(site).map(([name, value]) => `    ${name} "${value}"`),
    `    Cache-Control ${checked}`,
    '  }',
    `  header ${base}assets/* Cache-Control "${immutable}"`,
    // Deferred, since the file server takes the type away from what it does not know.
    ...Object.entries(types).flatMap(([end, type]) => [
      `  @${end} path *.${end}`,
      `  header @${end} {`,
      `    Content-Type "${type}"`,
      '    defer',
      '  }',
    ]),
    ...redirects.map(({ from, to }) => `  redir ${withBase(base, from)} ${withBase(base, to)} 301`),
    '  encode zstd gzip',
    '  file_server {',
    '    precompressed br gzip',
    '  }',
    '}',
    'handle_errors {',
    '  @missing expression {err.status_code} == 404',
    `  rewrite @missing ${base}404.html`,
    '  file_server',
    '}',
    '',
  ].join('\n');
}
