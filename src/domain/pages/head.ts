import {
  type FeedTopic,
  feedPath,
  shareImagePath,
  shareImageSize,
  twinPath,
  withBase,
} from '#domain/addresses/paths.ts';
import type { Head, HeadLink } from '#domain/page-data/head.ts';
import type { Pagination } from '#domain/page-data/shared.ts';
import type { SiteContent } from '#domain/schema/site.ts';

/** What a page says of itself besides its title and its description. */
export interface HeadDetails {
  /** whether its own title has the paper's name in it */
  namesPaper?: boolean;
  /** whether search engines leave it out: it is another page for every reader, or not for all of them */
  isPrivate?: boolean;
  /** the pages before and after it, where it is one of several */
  pagination?: Pick<Pagination, 'previous' | 'next'>;
  /** the tag or category whose stories it shows: they have feeds of their own */
  topic?: FeedTopic | undefined;
  /** what is told of a story */
  article?: ArticleDetails;
}

export interface ArticleDetails {
  publishedAt: string;
  /** when it was last updated or corrected, where it was */
  revised?: string | undefined;
  category: string;
  tags: readonly string[];
  slug: string;
}

/**
 * Makes what stands in the head of a paper's pages, for search engines and for whoever shows a link to a page
 * (https://ogp.me/). Numbered pages stand for themselves, as search engines want it
 * (https://developers.google.com/search/docs/specialty/ecommerce/pagination-and-incremental-page-loading).
 *
 * @param base the path under which the site is served
 * @returns a function that takes a page's own title, its description and its path
 */
export function createHead(site: SiteContent, base: string) {
  const { origin } = new URL(site.address);
  return (title: string, description: string, path: string, details: HeadDetails = {}): Head => {
    const { namesPaper, isPrivate, pagination, topic, article } = details;
    const links = [
      ...(pagination ? paginationLinks(pagination) : []),
      ...(article
        ? [{ rel: 'alternate', type: 'text/markdown', href: withBase(base, twinPath(article.slug)) }]
        : []),
      ...(topic ? feedLinks(`${title} — ${site.name}`, base, topic) : []),
    ];
    return {
      title,
      ...(!namesPaper && { paper: site.name }),
      description,
      canonical: origin + withBase(base, path),
      robots: isPrivate ? 'noindex' : 'max-image-preview:large',
      properties: [
        ...(site.shareImages ? imageProperties(origin + withBase(base, shareImagePath(article?.slug))) : []),
        ...(article ? articleProperties(article) : []),
      ],
      ...(links.length > 0 && { links }),
    };
  };
}

function paginationLinks({ previous, next }: Pick<Pagination, 'previous' | 'next'>): HeadLink[] {
  return [
    ...(previous ? [{ rel: 'prev', href: previous }] : []),
    ...(next ? [{ rel: 'next', href: next }] : []),
  ];
}

/** The feeds of all stories, or of a topic's, by which feed readers find them (https://www.rssboard.org/rss-autodiscovery). */
export function feedLinks(title: string, base: string, topic?: FeedTopic): HeadLink[] {
  const link = (format: 'rss' | 'json', type: string): HeadLink => ({
    rel: 'alternate',
    type,
    title,
    href: withBase(base, feedPath(format, topic)),
  });
  return [link('rss', 'application/rss+xml'), link('json', 'application/feed+json')];
}

/** The picture that stands for a page where its address is shared, with its size, so that it is shown at once. */
function imageProperties(address: string): [string, string][] {
  return [
    ['og:image', address],
    ['og:image:width', `${shareImageSize.width}`],
    ['og:image:height', `${shareImageSize.height}`],
  ];
}

function articleProperties({ publishedAt, revised, category, tags }: ArticleDetails): [string, string][] {
  return [
    ['og:type', 'article'],
    ['article:published_time', publishedAt],
    ...(revised ? [['article:modified_time', revised] satisfies [string, string]] : []),
    ['article:section', category],
    ...tags.map((tag): [string, string] => ['article:tag', tag]),
  ];
}
