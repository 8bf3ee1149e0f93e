/**
 * Builds and parses all URLs of the site. Paths are absolute, percent-encoded, end with a slash, and do not include
 * the base of the site: `withBase` adds it for links.
 */

export type ListingKind = 'tag' | 'category' | 'source' | 'author';

const folders: Record<ListingKind, string> = {
  tag: 'tags',
  category: 'categories',
  source: 'sources',
  author: 'authors',
};
const listingKinds = new Map(Object.entries(folders).map(([kind, folder]) => [folder, kind as ListingKind]));

/** A parsed path. */
export type Address =
  | { kind: 'front'; number: number }
  | { kind: 'article'; slug: string }
  | { kind: 'listing'; listing: ListingKind; slug: string; number: number }
  | { kind: 'topics'; number: number }
  | { kind: 'saved' }
  | { kind: 'settings' }
  | { kind: 'brief' }
  | { kind: 'glossary'; number: number }
  | { kind: 'search' }
  | { kind: 'own'; slug: string };

/** The path of a page of the front page's list; `number` starts at 1, here and below. */
export function frontPath(number = 1): string {
  return numberedPath('/', number);
}

export function articlePath(slug: string): string {
  return `/articles/${encodeURIComponent(slug)}/`;
}

export function topicsPath(number = 1): string {
  return numberedPath('/tags/', number);
}

function numberedPath(first: string, number: number): string {
  return number === 1 ? first : `${first}page/${number}/`;
}

/** The path of the page with the key points of the newest stories. */
export function briefPath(): string {
  return '/brief/';
}

export function glossaryPath(number = 1): string {
  return numberedPath('/glossary/', number);
}

/** The path of the search page; `search-query.ts` adds the query. */
export function searchPath(): string {
  return '/search/';
}

export function listingPath(kind: ListingKind, slug: string, number = 1): string {
  return numberedPath(`/${folders[kind]}/${encodeURIComponent(slug)}/`, number);
}

export function savedPath(): string {
  return '/saved/';
}

export function settingsPath(): string {
  return '/settings/';
}

/** The path of one of the paper's own pages, such as its imprint. */
export function ownPath(slug: string): string {
  return `/${encodeURIComponent(slug)}/`;
}

/**
 * Parses a path.
 *
 * @param path a `location.pathname` without the base
 * @returns undefined if no page of the site can have this path
 */
export function parsePath(path: string): Address | undefined {
  const segments = decodeSegments(path);
  if (!segments) return undefined;
  // Only numbered pages have "page" before their last segment: a tag called "page" has it last.
  const isNumbered = segments.at(-2) === 'page';
  const number = isNumbered ? parsePageNumber(segments.at(-1)) : 1;
  const [folder, slug, ...rest] = isNumbered ? segments.slice(0, -2) : segments;
  if (!number || rest.length > 0) return undefined;
  if (!folder) return { kind: 'front', number };
  if (!slug) {
    if (folder === 'tags') return { kind: 'topics', number };
    if (folder === 'glossary') return { kind: 'glossary', number };
    if (isNumbered) return undefined;
    if (folder === 'search' || folder === 'saved' || folder === 'settings' || folder === 'brief')
      return { kind: folder };
    // Slugs have neither the dot of a file's name nor an encoded slash.
    return isSiteFolder(folder) || /[./]/.test(folder) ? undefined : { kind: 'own', slug: folder };
  }
  if (folder === 'articles') return isNumbered ? undefined : { kind: 'article', slug };
  const listing = listingKinds.get(folder);
  return listing && { kind: 'listing', listing, slug, number };
}

/** Whether a path is a page to which "back to list" can lead. */
export function isListPath(path: string): boolean {
  const address = parsePath(path);
  return address !== undefined && !['article', 'settings', 'own'].includes(address.kind);
}

/** Parses a page number from 2: the first page has no number, so that it has only one URL. */
function parsePageNumber(digits: string | undefined): number | undefined {
  return digits && /^[1-9]\d{0,8}$/.test(digits) && digits !== '1' ? Number(digits) : undefined;
}

function decodeSegments(path: string): string[] | undefined {
  try {
    return path.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

/** The list of the licences of the packages in the site, which most of them require. */
export const licencesPath = '/licences.txt';

/** The folder of the search index. */
export const searchIndexPath = '/pagefind/';

export type FeedFormat = 'rss' | 'atom' | 'json';

/** A tag, category or author with its own feeds. */
export interface FeedTopic {
  kind: Exclude<ListingKind, 'source'>;
  slug: string;
}

const feedFiles: Record<FeedFormat, string> = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' };

/**
 * The path of a feed, a file without a trailing slash.
 *
 * @param topic without it, the feed has all stories. Topics have no Atom feed.
 */
export function feedPath(format: 'rss' | 'json', topic?: FeedTopic): string;
export function feedPath(format: FeedFormat): string;
export function feedPath(format: FeedFormat, topic?: FeedTopic): string {
  return (topic ? listingPath(topic.kind, topic.slug) : frontPath()) + feedFiles[format];
}

/** The list of all feeds, as OPML. */
export const feedListPath = '/feeds.opml';
/** The style sheet of feeds in browsers. */
export const feedStylePath = '/feed.css';

/** The size that link previews require, in pixels. */
export const shareImageSize = { width: 1200, height: 630 };

/** The path of the image in link previews of an article or, without a slug, of the site: a drawing or a photograph. */
export function shareImagePath(slug?: string, format: 'png' | 'jpg' = 'png'): string {
  return `${slug === undefined ? frontPath() : articlePath(slug)}share.${format}`;
}

/**
 * Whether a path can be the base of a site: letters, digits and `-._~` with a slash at both ends. Letters of other
 * scripts are percent-encoded; characters with a meaning in the configuration of a host are not allowed.
 */
export function isBase(path: string): boolean {
  if (!/^\/(?:(?:[\w.~-]|%[89a-f][\da-f])+\/)*$/i.test(path)) return false;
  return !/\/\.{1,2}\//.test(path) && decodeSegments(path) !== undefined;
}

/** Adds the base (`/` or `/news/`) to a path. */
export function withBase(base: string, path: string): string {
  return base + path.slice(1);
}

/**
 * Removes the base from a `location.pathname` and normalizes the rest; undefined outside the base. Hosts serve a page
 * under several addresses: with `index.html`, repeated slashes, without the last slash, or in another percent-encoding.
 */
export function withoutBase(base: string, pathname: string): string | undefined {
  const [path, start] = [normalizePath(pathname), normalizePath(base)];
  return path.startsWith(start) ? path.slice(start.length - 1) : undefined;
}

/** Writes a `location.pathname` as the functions above write paths. */
function normalizePath(pathname: string): string {
  const path = `${pathname}/`.replace(/\/+/g, '/').replace(/\/index\.html\/$/, '/');
  try {
    return path.split('/').map(decodeURIComponent).map(encodeURIComponent).join('/');
  } catch {
    // No page has a path that is not properly encoded.
    return path;
  }
}

export function dataPath(path: string): string {
  return `${path}data.json`;
}

/** The path of an article's Markdown version. */
export function markdownPath(slug: string): string {
  return `${articlePath(slug)}index.md`;
}

/** Files for crawlers. */
export const crawlerPaths = {
  sitemap: '/sitemap.xml',
  newsSitemap: '/news-sitemap.xml',
  robots: '/robots.txt',
  llms: '/llms.txt',
} as const;

/** The path of a part of the sitemap index. */
export function sitemapPartPath(name: string): string {
  return `/sitemaps/${name}.xml`;
}

/** The decoded path within the output folder of a page's file or, without a name, of a path that is a file. */
export function filePath(path: string, name: 'index.html' | 'data.json' | 'index.md' | '' = ''): string {
  return decodeURIComponent(path.slice(1)) + name;
}

/** The folders at the top of a site. */
const siteFolders = new Set([
  'articles',
  'assets',
  'brief',
  'glossary',
  'page',
  'pagefind',
  'saved',
  'search',
  'settings',
  'sitemaps',
  ...Object.values(folders),
]);

/** Whether a site has a folder of this name, so that no other site can be in it. */
export function isSiteFolder(name: string): boolean {
  return siteFolders.has(name);
}
