import { filePath, parsePath, withBase } from '#domain/addresses/paths.ts';
import type { Edition } from '#domain/edition/edition.ts';
import { movedData, type Redirect, redirectsOf } from '#domain/edition/redirects.ts';
import { directionOf } from '#lib/text/languages.ts';
import { escapeAttribute } from '#lib/text/xml.ts';
import type { SiteParts } from '#node/pipeline/site-parts.ts';
import { leastPolicy } from '#node/rendering/content-policy.ts';
import { write } from './other-files.ts';

/** Writes what stands at the former addresses of stories: a document for browsers, data for the application. */
export function writeRedirects(site: Pick<SiteParts, 'base' | 'edition' | 'folder'>): void {
  for (const redirect of redirectsOf(site.edition)) {
    write(site, filePath(redirect.from, 'index.html'), redirectDocument(redirect, site.edition, site.base));
    write(site, filePath(redirect.from, 'data.json'), JSON.stringify(movedData(redirect)));
  }
}

/** A document that leads on at once, and says where to those whose browser does not. */
export function redirectDocument(
  { to }: Redirect,
  { site, bySlug, withdrawn }: Edition,
  base: string,
): string {
  const address = parsePath(to);
  const slug = address?.kind === 'article' ? address.slug : '';
  const { title = '' } = bySlug.get(slug) ?? withdrawn.get(slug) ?? {};
  const { language } = site;
  const href = escapeAttribute(withBase(base, to));
  const name = escapeAttribute(title);
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${leastPolicy}">
<title>${name} — ${escapeAttribute(site.name)}</title>
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${href}">
<link rel="canonical" href="${escapeAttribute(new URL(site.address).origin)}${href}">
</head>
<body>
<p lang="en" dir="ltr">This story has moved:</p>
<p><a href="${href}">${name}</a></p>
</body>
</html>
`;
}
