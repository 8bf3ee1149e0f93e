import {
  crawlerPaths,
  feedListPath,
  feedPath,
  type ListingKind,
  licencesPath,
  listingPath,
  ownPath,
  parsePath,
} from '#domain/addresses/paths.ts';
import { mapRichText } from '#domain/markdown/map-rich-text.ts';
import { articleTexts } from '#domain/reading/article-texts.ts';
import { createProblem, findClosest, type Problem } from '#domain/reading/problems.ts';
import type { JsonPath, SourceFile } from '#domain/reading/source-file.ts';
import type { ArticleContent } from '#domain/schema/article.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { slugify } from '#lib/text/slug.ts';
import { nameFrom } from './file-name-checks.ts';

/** A link to another page of the site, or to a part of its own page. */
export interface InternalLink {
  /** of the text that it is in */
  path: JsonPath;
  href: string;
}

/**
 * Lists the internal links of an article's Markdown.
 *
 * @param address of the site; links with it lead to the same pages as paths
 */
export function internalLinks(article: Partial<ArticleContent>, address?: string): InternalLink[] {
  return articleTexts(article).flatMap(([path, text]) => {
    const links: InternalLink[] = [];
    mapRichText(text, {
      heading: (heading) => heading,
      href(href) {
        const own = address === undefined ? href : withoutAddress(href, address);
        if (/^(?:#.|\/(?!\/))/.test(own)) links.push({ path, href: own });
        return href;
      },
    });
    return links;
  });
}

/** The path of a URL of this site's articles and lists. Other programs may serve the rest of the host. */
function withoutAddress(href: string, address: string): string {
  const url = URL.parse(href);
  const site = new URL(address);
  const hostOf = ({ host }: URL) => host.replace(/^www\./, '');
  if (!url || hostOf(url) !== hostOf(site) || !url.pathname.startsWith(site.pathname)) return href;
  const path = `/${url.pathname.slice(site.pathname.length)}`;
  return ['article', 'listing'].includes(parsePath(path)?.kind ?? '') ? path + url.search + url.hash : href;
}

/** What links can lead to. */
export interface LinkTargets {
  /** present and former slugs */
  articles: ReadonlySet<string>;
  /** slugs by kind */
  topics: Readonly<Record<ListingKind, ReadonlySet<string>>>;
  /** slugs of the paper's own pages */
  ownPages: ReadonlySet<string>;
  /** whether the public folder has a file, by its path in the site */
  isFile(path: string): boolean;
}

/** What links can lead to because of an article. */
export interface TargetArticle {
  slug: string;
  formerly: readonly string[];
  tags: readonly string[];
  sources: readonly string[];
}

/** Lists what the links of an edition can lead to, in itself and in the editions below it. */
export function listTargets(
  site: SiteContent,
  articles: readonly TargetArticle[],
  isFile: (path: string) => boolean,
): LinkTargets {
  const { origin, pathname } = new URL(site.address);
  const others = (site.editions ?? []).flatMap((edition) => {
    const { address } = edition.site;
    const below = origin + pathname;
    return address !== below && address.startsWith(below) ? `/${address.slice(below.length)}` : [];
  });
  const slugsOf = (names: readonly string[]) => new Set([...new Set(names)].map(slugify));
  return {
    articles: new Set(articles.flatMap(({ slug, formerly }) => [slug, ...formerly])),
    topics: {
      tag: slugsOf(articles.flatMap(({ tags }) => tags)),
      category: slugsOf(site.categories.map(({ name }) => name)),
      source: slugsOf(articles.flatMap(({ sources }) => sources)),
      author: new Set(Object.keys(site.authors ?? {})),
    },
    ownPages: new Set(site.ownPages?.map(({ slug }) => slug)),
    isFile: (path) => isFile(path) || others.some((folder) => path.startsWith(folder)),
  };
}

/** Files of the build at the top of the site. */
const files: readonly string[] = [
  ...Object.values(crawlerPaths),
  feedListPath,
  licencesPath,
  ...(['rss', 'atom', 'json'] as const).map((format) => feedPath(format)),
];

/** Reports links to pages and files that do not exist. Numbers of pages and fragments of other pages are not checked. */
export function checkInternalLinks(
  links: readonly InternalLink[],
  targets: LinkTargets,
  locate: () => SourceFile,
): Problem[] {
  return links.flatMap(({ path, href }) => {
    if (href.startsWith('#')) return [];
    const { pathname } = new URL(href, 'https://site.invalid');
    // Beside a page are its feeds, its picture or its Markdown version.
    const page = pathname.replace(/[^/]+\.(?:xml|json|png|md|html)$/, '');
    const address = parsePath(page);
    if (address?.kind === 'article') {
      if (targets.articles.has(address.slug)) return [];
      const meant = findClosest(address.slug, [...targets.articles]);
      return report(path, href, meant && `/articles/${meant}/`);
    }
    if (address?.kind === 'listing') {
      const slugs = targets.topics[address.listing];
      if (slugs.has(address.slug)) return [];
      const meant = findClosest(address.slug, [...slugs]);
      return report(path, href, meant && decodeURI(listingPath(address.listing, meant)));
    }
    if (address?.kind === 'own' && page === pathname && !targets.isFile(decode(pathname))) {
      if (targets.ownPages.has(address.slug)) return [];
      const meant = findClosest(address.slug, [...targets.ownPages]);
      return report(path, href, meant && decodeURI(ownPath(meant)));
    }
    if ((address && page === pathname) || files.includes(pathname) || targets.isFile(decode(pathname)))
      return [];
    return report(path, href);
  });

  function report(path: JsonPath, href: string, closest?: string): Problem {
    const meant = findNamed(href, targets) ?? closest;
    const fix = meant ? `Did you mean ${meant}?` : 'Correct or remove the link.';
    return createProblem(locate(), path, `the link to ${href} leads nowhere`, fix);
  }
}

/** The page whose name a path ends with, perhaps in another folder or with the ending of its file. */
function findNamed(href: string, { articles, ownPages, topics }: LinkTargets): string | undefined {
  const [path = ''] = href.split(/[?#]/);
  const name = nameFrom(decode(path));
  if (articles.has(name)) return `/articles/${name}/`;
  if (ownPages.has(name)) return decodeURI(ownPath(name));
  const [kind] = (Object.keys(topics) as ListingKind[]).filter((one) => topics[one].has(name));
  return kind && decodeURI(listingPath(kind, name));
}

/**
 * Reports links to parts of an article or page that do not exist.
 *
 * @param fragments the IDs of its page
 */
export function checkFragments(
  links: readonly InternalLink[],
  fragments: readonly string[],
  source: SourceFile,
  of: 'article' | 'page' = 'article',
): Problem[] {
  return links.flatMap(({ path, href }) => {
    if (!href.startsWith('#')) return [];
    const fragment = decode(href.slice(1));
    if (fragments.includes(fragment)) return [];
    const meant = findClosest(fragment, fragments) ?? fragments.find((one) => one.endsWith(`-${fragment}`));
    const parts = of === 'page' ? 'a heading' : 'a heading, a question or a term';
    const fix = meant ? `Did you mean #${meant}?` : `Use the ID of ${parts}.`;
    return createProblem(source, path, `the link to ${href} leads to no part of this ${of}`, fix);
  });
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
