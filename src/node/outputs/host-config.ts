import { withBase } from '#domain/addresses/paths.ts';
import type { Redirect } from '#domain/edition/redirects.ts';

/** The site's settings for hosts. */
export interface HostedSite {
  /** the path under which it is served, with a slash at both ends */
  base: string;
  /** the Content-Security-Policy for all its documents */
  policy: string;
  redirects: readonly Redirect[];
  /** the bases of other editions in the same folder, shortest first, each with a 404 document of its own */
  editions?: readonly string[];
}

/** Hosts limit redirects (Vercel: 1,024 routes). Redirect documents exist for all of them. */
const maxRedirects = 1000;

/** For files with a content hash in their name. */
const immutable = 'public, max-age=31536000, immutable';
/** For all other files: cached copies are revalidated, so that a new edition appears at once. */
const revalidate = 'no-cache';

/** The headers of every response (https://owasp.org/www-project-secure-headers/). */
function securityHeaders({ policy }: HostedSite): [name: string, value: string][] {
  return [
    // frame-ancestors has no effect in a <meta> element.
    ['Content-Security-Policy', `${policy};frame-ancestors 'none'`],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
  ];
}

/** Media types that servers lack, by file extension. */
const mediaTypes: Record<string, string> = {
  webmanifest: 'application/manifest+json',
  md: 'text/markdown; charset=utf-8',
  opml: 'text/x-opml; charset=utf-8',
};

/** The headers of the responses that a pattern fits. */
export interface HeaderRule {
  path: string;
  headers: [name: string, value: string][];
}

/**
 * Creates the rules of `_headers` for Cloudflare Pages and Netlify. There is no cache rule for all files: their default is
 * right, and Cloudflare joins the values of several matching rules.
 */
export function headerRules(site: HostedSite): HeaderRule[] {
  const rule = (pattern: string, headers: HeaderRule['headers']) => ({ path: site.base + pattern, headers });
  return [
    rule('*', securityHeaders(site)),
    ...withinBase(site).map((folder) => rule(`${folder}assets/*`, [['Cache-Control', immutable]])),
    ...Object.entries(mediaTypes).map(([extension, type]) =>
      rule(`*.${extension}`, [['Content-Type', type]]),
    ),
  ];
}

/** Writes rules as `_headers`. */
export function writeHeaders(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ path, headers }) =>
      [path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');
}

/** The folders of the editions, without the site's base: empty for the one at the top. */
function withinBase({ base, editions = [] }: HostedSite): string[] {
  return [base, ...editions].map((one) => one.slice(base.length));
}

/**
 * Creates `_redirects` for Cloudflare Pages and Netlify. The last lines are for Netlify, which knows only one 404
 * document; Cloudflare finds the nearest one and ignores them.
 */
export function redirectsFile({ base, redirects, editions = [] }: HostedSite): string {
  return [
    ...redirects
      .slice(0, maxRedirects)
      .map(({ from, to }) => `${withBase(base, from)} ${withBase(base, to)} 301\n`),
    ...editions.toReversed().map((edition) => `${edition}* ${edition}404.html 404\n`),
  ].join('');
}

/** Creates what `vercel.json` has for the uploaded folder (https://vercel.com/docs/project-configuration). */
export function vercelConfig(site: HostedSite) {
  const { base, redirects } = site;
  const headers: HeaderRule[] = [
    { path: `${base}(.*)`, headers: securityHeaders(site) },
    ...withinBase(site).map(
      (folder): HeaderRule => ({
        path: `${base}${folder}assets/(.*)`,
        headers: [['Cache-Control', immutable]],
      }),
    ),
  ];
  return {
    $schema: 'https://openapi.vercel.sh/vercel.json',
    trailingSlash: true,
    headers,
    redirects: redirects.slice(0, maxRedirects).map(({ from, to }) => ({
      source: withBase(base, from),
      destination: withBase(base, to),
      statusCode: 301,
    })),
  };
}

/**
 * Creates directives for a `server` block of nginx, whose root is the site's folder, or for a sub-path its parent. Every
 * location repeats the headers, since nginx inherits none where a block has its own.
 */
export function nginxConfig(site: HostedSite): string {
  const { base, redirects, editions = [] } = site;
  // nginx matches decoded paths.
  const start = decodeURIComponent(base);
  const quoted = (text: string) =>
    `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('$', '\\$')}"`;
  const headers = (cache: string) =>
    [...securityHeaders(site), ['Cache-Control', cache] as const]
      .map(([name, value]) => `  add_header ${name} "${value}" always;`)
      .join('\n');
  const location = (match: string, cache: string, ...rules: string[]) =>
    [`location ${match} {`, headers(cache), ...rules.map((rule) => `  ${rule}`), '}'].join('\n');
  const locationsOf = (edition: string) => {
    const folder = decodeURIComponent(edition);
    const notFound = edition === base ? [] : [`error_page 404 ${folder}404.html;`];
    return [
      location(folder, revalidate, ...notFound, 'try_files $uri $uri/ =404;'),
      location(`${folder}assets/`, immutable, ...notFound, 'try_files $uri =404;'),
      location(`= ${folder}404.html`, revalidate, 'internal;'),
      ...Object.entries(mediaTypes).map(([extension, type]) =>
        location(
          `~ ^${folder.replaceAll('.', '\\.')}.*\\.${extension}$`,
          revalidate,
          ...notFound,
          'types { }',
          `default_type ${quoted(type)};`,
        ),
      ),
    ];
  };
  return [
    '# Generated by the build. In a server block, after its root: include /path/to/nginx.conf;',
    'charset utf-8;',
    'absolute_redirect off;',
    `error_page 404 ${start}404.html;`,
    '# Sends the compressed files of COMPRESS=1 npm run build, and tells caches that the encoding depends on the request.',
    'gzip_static on;',
    'gzip_vary on;',
    '# Requires the module ngx_http_brotli_static_module:',
    '# brotli_static on;',
    // nginx takes the first expression that matches, so those of the longest path come first.
    ...[base, ...editions].toReversed().flatMap((edition) => locationsOf(edition)),
    ...redirects.map(({ from, to }) => {
      const former = decodeURIComponent(withBase(base, from));
      return `location = ${quoted(former)} { return 301 ${quoted(withBase(base, to))}; }`;
    }),
    '',
  ].join('\n');
}

/** Creates directives for Caddy 2, to import into a site block that sets `root` to the site's folder. */
export function caddyConfig(site: HostedSite): string {
  const { base, redirects, editions = [] } = site;
  return [
    '# Generated by the build. In the block of your site, after its root: import /path/to/Caddyfile',
    '# route keeps this order; Caddy would apply the headers for all files last.',
    'route {',
    '  header {',
    ...securityHeaders(site).map(([name, value]) => `    ${name} "${value}"`),
    `    Cache-Control ${revalidate}`,
    '  }',
    ...withinBase(site).map((folder) => `  header ${base}${folder}assets/* Cache-Control "${immutable}"`),
    // Deferred, since the file server removes the type from files with unknown extensions.
    ...Object.entries(mediaTypes).flatMap(([extension, type]) => [
      `  @${extension} path *.${extension}`,
      `  header @${extension} {`,
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
    // Caddy takes the first rewrite that matches.
    ...editions
      .toReversed()
      .flatMap((edition, index) => [
        `  @missing${index} {`,
        `    path ${edition}*`,
        '    expression {err.status_code} == 404',
        '  }',
        `  rewrite @missing${index} ${edition}404.html`,
      ]),
    '  @missing expression {err.status_code} == 404',
    `  rewrite @missing ${base}404.html`,
    '  file_server',
    '}',
    '',
  ].join('\n');
}
