import { type Address, parsePath, sitemapPartPath, withBase } from '#domain/addresses/paths.ts';
import { type ArticleEntry, changedAt } from '#domain/edition/article-entry.ts';
import type { Edition } from '#domain/edition/edition.ts';
import { latestDate } from '#domain/edition/latest-date.ts';
import { createAlternates, type TranslatedPage } from '#domain/pages/alternates.ts';
import type { Pages } from '#domain/pages/pages.ts';
import { element, escapeText } from '#lib/text/xml.ts';

/** Limits of sitemaps.org for one file. */
export const sitemapLimits = { addresses: 50_000, bytes: 50 * 2 ** 20 };

export interface SitemapFile {
  /** path of the file, without base */
  path: string;
  text: string;
  /** date of the latest change of its pages */
  changed?: string;
}

interface Entry extends TranslatedPage {
  changed?: string;
}

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const xhtml = 'http://www.w3.org/1999/xhtml';
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const close = '</urlset>\n';

/**
 * Writes the files of the sitemap. Articles are grouped by year, oldest first, and lists by kind, so that a new article
 * leaves the files of earlier years unchanged.
 *
 * @param base path of the site, with a slash at both ends
 * @param limits of one file
 */
export function* createSitemapFiles(
  pages: Pages,
  edition: Edition,
  base: string,
  limits = sitemapLimits,
): Generator<SitemapFile> {
  const { origin } = new URL(edition.site.address);
  const alternates = createAlternates(edition.site, base);
  const prefix = edition.site.editions ? ` xmlns:xhtml="${xhtml}"` : '';
  const open = `${head}<urlset xmlns="${namespace}"${prefix}>\n`;
  for (const [name, entries] of groupPages(pages, edition)) {
    let number = 1;
    let lines: string[] = [];
    let bytes = 0;
    let changed: string | undefined;
    const part = (): SitemapFile => ({
      path: sitemapPartPath(number === 1 ? name : `${name}-${number}`),
      text: open + lines.join('') + close,
      ...(changed && { changed }),
    });
    for (const entry of entries) {
      // Paths are percent-encoded, so a character is a byte.
      const translated = alternates
        .of(entry)
        .map(({ lang, href }) => element('xhtml:link', { rel: 'alternate', hreflang: lang, href }));
      const line = `<url>${location(origin + withBase(base, entry.path), entry.changed)}${translated.join('')}</url>\n`;
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
      changed = latestDate([changed, entry.changed]);
    }
    yield part();
  }
}

/** Writes the index of the sitemap's files. */
export function createSitemapIndex(
  parts: Iterable<Pick<SitemapFile, 'path' | 'changed'>>,
  { site }: Edition,
  base: string,
): string {
  const { origin } = new URL(site.address);
  const lines = Array.from(
    parts,
    ({ path, changed }) => `<sitemap>${location(origin + withBase(base, path), changed)}</sitemap>\n`,
  );
  return `${head}<sitemapindex xmlns="${namespace}">\n${lines.join('')}</sitemapindex>\n`;
}

const location = (address: string, changed: string | undefined) =>
  `<loc>${escapeText(address)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}`;

/** Groups pages by file, in an order that new articles do not change. */
function groupPages(pages: Pages, { bySlug, translations }: Edition): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  const changes = new Map<readonly ArticleEntry[], string | undefined>();
  for (const path of pages.paths()) {
    const address = parsePath(path);
    const stories = pages.stories(path);
    if (!address || !stories) continue;
    // Each page of the topic index has all articles, so their latest change is computed once.
    const changed = changes.has(stories) ? changes.get(stories) : latestDate(stories.map(changedAt));
    changes.set(stories, changed);
    const name = fileNameOf(address, bySlug);
    const group = groups.get(name) ?? [];
    const slug = address.kind === 'article' ? address.slug : '';
    group.push({ path, translations: translations.get(slug), ...(changed && { changed }) });
    groups.set(name, group);
  }
  for (const [name, group] of groups) {
    // Articles are listed newest first, lists by counts, which change.
    if (name.startsWith('articles')) group.reverse();
    else group.sort((a, b) => (a.path < b.path ? -1 : 1));
  }
  return groups;
}

function fileNameOf(address: Address, bySlug: Edition['bySlug']): string {
  switch (address.kind) {
    case 'article':
      return `articles-${bySlug.get(address.slug)?.day.slice(0, 4)}`;
    case 'listing':
      return `${address.listing}-pages`;
    default:
      return 'pages';
  }
}
