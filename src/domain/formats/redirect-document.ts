import { parsePath, withBase } from '#domain/addresses/paths.ts';
import type { Edition } from '#domain/edition/edition.ts';
import type { Redirect } from '#domain/edition/redirects.ts';
import { messagesOf } from '#domain/messages/messages.ts';
import { directionOf } from '#lib/text/languages.ts';
import { escapeAttribute } from '#lib/text/xml.ts';

const contentPolicy = "default-src 'none';base-uri 'none';form-action 'none'";

/** Writes the HTML document at a former path, which redirects at once and has a link for browsers that do not follow. */
export function createRedirectDocument(
  { to }: Redirect,
  { site, bySlug, withdrawn }: Edition,
  base: string,
): string {
  const address = parsePath(to.replace(/#.*$/, ''));
  const slug = address?.kind === 'article' ? address.slug : '';
  const { title } = bySlug.get(slug) ?? withdrawn.get(slug) ?? {};
  const { language } = site;
  const messages = messagesOf(site);
  const href = escapeAttribute(withBase(base, to));
  const name = escapeAttribute(title ?? site.name);
  const heading = title === undefined ? site.name : messages.titleAndPaper({ title, paper: site.name });
  const sentence = `<p lang="${messages.language}" dir="${directionOf(messages.language)}">${escapeAttribute(messages.storyHasMoved)}</p>\n`;
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">
<title>${escapeAttribute(heading)}</title>
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${href}">
<link rel="canonical" href="${escapeAttribute(new URL(site.address).origin)}${href}">
</head>
<body>
${title === undefined ? '' : sentence}<p><a href="${href}">${name}</a></p>
</body>
</html>
`;
}
