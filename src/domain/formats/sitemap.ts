import { type Address, parsePath, sitemapPartPath, withBase } from '#domain/addresses/paths.ts';
import { type ArticleEntry, changedAt } from '#domain/edition/article-entry.ts';
import type { Edition } from '#domain/edition/edition.ts';
import type { Pages } from '#domain/pages/pages.ts';
import { escapeText } from '#lib/text/xml.ts';

/** What sitemaps.org allows in one file. */
export const sitemapLimits = { addresses: 50_000, bytes: 50 * 2 ** 20 };

/** A file of the sitemap. */
export interface SitemapPart {
  /** its path, without base */
  path: string;
  text: string;
  /** when one of its pages last changed */
  changed?: string;
}

interface Entry {
  path: string;
  changed?: string;
}

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const open = `${head}<urlset xmlns="${namespace}">\n`;
const close = '</urlset>\n';

/**
 * Makes the parts of the sitemap, one after the other. The articles stand by years, the oldest first, and lists by
 * their kind: a new article changes the part of its year and those of the lists, and leaves the archive as it is.
 *
 * @param base the path under which the site is served
 * @param limits how much one part may hold
 */
export function* sitemapParts(
  pages: Pages,
  edition: Edition,
  base: string,
  limits = sitemapLimits,
): Generator<SitemapPart> {
  const { origin } = new URL(edition.site.address);
  for (const [name, entries] of groupPages(pages, edition)) {
    let number = 1;
    let lines: string[] = [];
    let bytes = 0;
    let changed: string | undefined;
    const part = (): SitemapPart => ({
      path: sitemapPartPath(number === 1 ? name : `${name}-${number}`),
      text: open + lines.join('') + close,
      ...(changed && { changed }),
    });
    for (const entry of entries) {
      // Of ASCII alone: paths are percent-encoded, so that a character is a byte.
      const line = `<url>${place(origin + withBase(base, entry.path), entry.changed)}</url>\n`;
      const isFull =
        lines.length === limits.addresses || open.length + bytes + line.length + close.length > limits.bytes;
      if (isFull) {
        yield part();
        number++;
        lines = [];
        bytes = 0;
        changed = undefined;
      }
      lines.push(line);
      bytes += line.length;
      changed = later(changed, entry.changed);
    }
    yield part();
  }
}

/** Makes the file that names the parts of the sitemap. */
export function sitemapIndex(
  parts: Iterable<Pick<SitemapPart, 'path' | 'changed'>>,
  { site }: Edition,
  base: string,
): string {
  const { origin } = new URL(site.address);
  const lines = Array.from(
    parts,
    ({ path, changed }) => `<sitemap>${place(origin + withBase(base, path), changed)}</sitemap>\n`,
  );
  return `${head}<sitemapindex xmlns="${namespace}">\n${lines.join('')}</sitemapindex>\n`;
}

const place = (address: string, changed: string | undefined) =>
  `<loc>${escapeText(address)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}`;

/** The pages of each part, in an order that new articles leave as it is. */
function groupPages(pages: Pages, { bySlug }: Edition): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  const known = new Map<readonly ArticleEntry[], string | undefined>();
  for (const path of pages.paths()) {
    const address = parsePath(path);
    const stories = pages.stories(path);
    if (!address || !stories) continue;
    // The index of topics has all articles on each of its pages.
    const changed = known.has(stories) ? known.get(stories) : stories.map(changedAt).reduce(later, undefined);
    known.set(stories, changed);
    const name = partOf(address, bySlug);
    const group = groups.get(name) ?? [];
    group.push({ path, ...(changed && { changed }) });
    groups.set(name, group);
  }
  for (const [name, group] of groups) {
    // Articles come newest first; lists by counts, which change.
    if (name.startsWith('articles')) group.reverse();
    else group.sort((one, other) => (one.path < other.path ? -1 : 1));
  }
  return groups;
}

function partOf(address: Address, bySlug: Edition['bySlug']): string {
  switch (address.kind) {
    case 'article':
      return `articles-${bySlug.get(address.slug)?.day.slice(0, 4)}`;
    case 'listing':
      return `${address.listing}-pages`;
    default:
      return 'pages';
  }
}

function later(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Date.parse(other) > Date.parse(one) ? other : one;
}
