/**
 * The one place that knows the shape of a URL. A path is absolute, percent-encoded and ends with a slash;
 * it does not carry the base under which the site is served: `withBase` adds it for links.
 */

/** The part of a site that a numbered listing shows. */
export type ListingKind = 'tag' | 'category' | 'source';

const folders: Record<ListingKind, string> = { tag: 'tags', category: 'categories', source: 'sources' };
const kinds = new Map(Object.entries(folders).map(([kind, folder]) => [folder, kind as ListingKind]));

/** The folders with an index of all that is of one sort. */
const indexes = new Map<string, 'topics' | 'glossary'>([
  ['tags', 'topics'],
  ['glossary', 'glossary'],
]);

/** What a path asks for; `parsePath` finds it, `pages.ts` answers it. */
export type Address =
  | { kind: 'front'; number: number }
  | { kind: 'article'; slug: string }
  | { kind: 'listing'; listing: ListingKind; slug: string; number: number }
  | { kind: 'topics'; number: number }
  | { kind: 'saved' }
  | { kind: 'brief' }
  | { kind: 'glossary'; number: number }
  | { kind: 'search' };

/** The path of the front page or of one of the numbered pages that follow it; numbers begin at 1. */
export function frontPath(number = 1): string {
  return number === 1 ? '/' : `/page/${number}/`;
}

/** The path of an article. */
export function articlePath(slug: string): string {
  return `/articles/${encodeURIComponent(slug)}/`;
}

/** The path of the index of all topics or of one of the pages that follow it; numbers begin at 1. */
export function topicsPath(number = 1): string {
  return number === 1 ? '/tags/' : `/tags/page/${number}/`;
}

/** The path of the brief: the key points of the newest stories on one page. */
export function briefPath(): string {
  return '/brief/';
}

/** The path of the glossary or of one of the pages that follow it; numbers begin at 1. */
export function glossaryPath(number = 1): string {
  return number === 1 ? '/glossary/' : `/glossary/page/${number}/`;
}

/** The path of the search page; `search-query.ts` adds what is searched for. */
export function searchPath(): string {
  return '/search/';
}

/** The path of a tag's, category's or source's listing; numbers begin at 1. */
export function listingPath(kind: ListingKind, slug: string, number = 1): string {
  const first = `/${folders[kind]}/${encodeURIComponent(slug)}/`;
  return number === 1 ? first : `${first}page/${number}/`;
}

/** The path of the page with what the reader has saved. */
export function savedPath(): string {
  return '/saved/';
}

/**
 * Reads a path back into what it asks for.
 *
 * @param path a path as `location.pathname` gives it, without the base
 * @returns the address, or undefined when no page of the site has such a path
 */
export function parsePath(path: string): Address | undefined {
  const segments = decodeSegments(path);
  if (!segments) return undefined;
  const [folder, slug, page, digits] = segments;
  if (segments.length === 0) return { kind: 'front', number: 1 };
  if (folder === 'page' && segments.length === 2) {
    const number = pageNumber(slug);
    return number ? { kind: 'front', number } : undefined;
  }
  if (folder === 'search' && segments.length === 1) return { kind: 'search' };
  const index = indexes.get(folder ?? '');
  if (index && segments.length === 1) return { kind: index, number: 1 };
  // Three segments: a tag called "page" has two or four.
  if (index && slug === 'page' && segments.length === 3) {
    const number = pageNumber(page);
    return number ? { kind: index, number } : undefined;
  }
  if (folder === 'saved' && segments.length === 1) return { kind: 'saved' };
  if (folder === 'brief' && segments.length === 1) return { kind: 'brief' };
  if (folder === 'articles' && slug && segments.length === 2) return { kind: 'article', slug };
  const listing = kinds.get(folder ?? '');
  if (!listing || !slug) return undefined;
  if (segments.length === 2) return { kind: 'listing', listing, slug, number: 1 };
  const number = page === 'page' && segments.length === 4 ? pageNumber(digits) : undefined;
  return number ? { kind: 'listing', listing, slug, number } : undefined;
}

/** Whether a path leads to a list of articles: what "back to list" can lead to. */
export function isListPath(path: string): boolean {
  const address = parsePath(path);
  return address !== undefined && address.kind !== 'article';
}

/** Numbered pages begin at 2: the first page has no number, so that it has one address only. */
function pageNumber(digits: string | undefined): number | undefined {
  return digits && /^[1-9]\d{0,8}$/.test(digits) && digits !== '1' ? Number(digits) : undefined;
}

function decodeSegments(path: string): string[] | undefined {
  try {
    return path.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

/** The folder of the search index, with a slash at both ends; what lies in it is no page. */
export const searchIndexPath = '/pagefind/';

/** A form in which a feed is written: RSS 2.0, Atom, JSON Feed. */
export type FeedFormat = 'rss' | 'atom' | 'json';

/** A tag or category whose stories have feeds of their own. */
export interface FeedTopic {
  kind: Exclude<ListingKind, 'source'>;
  slug: string;
}

const feedFiles: Record<FeedFormat, string> = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' };

/**
 * The path of a feed: a file, so without a slash at its end.
 *
 * @param topic the tag or category whose stories it holds; without it, all stories. Topics have no Atom feed.
 */
export function feedPath(format: 'rss' | 'json', topic?: FeedTopic): string;
export function feedPath(format: FeedFormat): string;
export function feedPath(format: FeedFormat, topic?: FeedTopic): string {
  return (topic ? listingPath(topic.kind, topic.slug) : frontPath()) + feedFiles[format];
}

/** The path of the list of all feeds, as OPML. */
export const feedListPath = '/feeds.opml';
/** The path of the style sheet by which browsers show feeds. */
export const feedStylePath = '/feed.css';

/** The size that services which show links ask for, in pixels. */
export const shareImageSize = { width: 1200, height: 630 };

/** The path of the picture that stands for an article where its address is shared; without a slug, for the site. */
export function shareImagePath(slug?: string): string {
  return `${slug === undefined ? frontPath() : articlePath(slug)}share.png`;
}

/**
 * Whether a site can be served under a path: with a slash at both ends, of letters, digits and `-._~`. Letters of other
 * scripts stand encoded; signs that mean something in the settings of a host are not allowed.
 */
export function isBase(path: string): boolean {
  if (!/^\/(?:(?:[\w.~-]|%[89a-f][\da-f])+\/)*$/i.test(path)) return false;
  return !/\/\.{1,2}\//.test(path) && decodeSegments(path) !== undefined;
}

/** Adds the base (`/` or `/news/`) to a path, for use in a link. */
export function withBase(base: string, path: string): string {
  return base + path.slice(1);
}

/** Takes the base off a `location.pathname` and gives it its trailing slash; undefined outside the base. */
export function withoutBase(base: string, pathname: string): string | undefined {
  const full = pathname.endsWith('/') ? pathname : `${pathname}/`;
  return full.startsWith(base) ? full.slice(base.length - 1) : undefined;
}

/** The path of a page's data, beside the page. */
export function dataPath(path: string): string {
  return `${path}data.json`;
}

/** The path of an article as Markdown, beside its page. */
export function twinPath(slug: string): string {
  return `${articlePath(slug)}index.md`;
}

/** What search engines, crawlers and language models ask for at fixed places. */
export const machinePaths = {
  sitemap: '/sitemap.xml',
  newsSitemap: '/news-sitemap.xml',
  robots: '/robots.txt',
  llms: '/llms.txt',
} as const;

/** The path of one of the parts that the sitemap names. */
export function sitemapPartPath(name: string): string {
  return `/sitemaps/${name}.xml`;
}

/** The file of a page, of its data, of its Markdown, or of a path that is a file's, inside the output folder, decoded for the disk. */
export function filePath(path: string, name: 'index.html' | 'data.json' | 'index.md' | '' = ''): string {
  return decodeURIComponent(path.slice(1)) + name;
}
