import {
  type FeedTopic,
  feedPath,
  markdownPath,
  shareImagePath,
  shareImageSize,
  withBase,
} from '#domain/addresses/paths.ts';
import type { StoryTranslations } from '#domain/edition/translations.ts';
import { messagesOf } from '#domain/messages/messages.ts';
import type { Head, HeadLink } from '#domain/page-data/head.ts';
import type { Pagination } from '#domain/page-data/shared.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { openGraphLocale } from '#lib/text/language-names.ts';
import { type Alternate, createAlternates } from './alternates.ts';

/** Optional metadata of a page. */
export interface HeadDetails {
  /** whether the title already contains the paper's name */
  hasPaperName?: boolean;
  /** whether search engines must not list the page */
  isPrivate?: boolean;
  pagination?: Pick<Pagination, 'previous' | 'next'>;
  /** the tag or category whose feeds the page links to */
  topic?: FeedTopic;
  article?: ArticleDetails;
  /** the section of a page that is no article's but in its place */
  category?: string;
}

interface ArticleDetails {
  publishedAt: string;
  /** date of the last update or correction */
  revised?: string | undefined;
  category: string;
  tags: readonly string[];
  slug: string;
  /** the text alternative of its photograph, which is then its share image */
  photograph?: string | undefined;
  /** its slugs in other editions, by language */
  translations?: StoryTranslations | undefined;
}

/**
 * Returns a function that creates a page's metadata, including Open Graph properties (https://ogp.me/). The canonical
 * address of a numbered page is its own, as Google recommends
 * (https://developers.google.com/search/docs/specialty/ecommerce/pagination-and-incremental-page-loading).
 *
 * @param base path of the site, with a slash at both ends
 */
export function createHead(site: SiteContent, base: string) {
  const messages = messagesOf(site);
  const { origin } = new URL(site.address);
  const alternates = createAlternates(site, base);
  return (title: string, description: string, path: string, details: HeadDetails = {}): Head => {
    const { hasPaperName, isPrivate, pagination, topic, article } = details;
    const page = {
      path,
      translations: article?.translations,
      category: article?.category ?? details.category,
    };
    const languages = alternates.links(page);
    const translated = alternates.of(page);
    const links: HeadLink[] = [
      ...(pagination?.previous ? [{ rel: 'prev', href: pagination.previous }] : []),
      ...(pagination?.next ? [{ rel: 'next', href: pagination.next }] : []),
      ...(article
        ? [{ rel: 'alternate', type: 'text/markdown', href: withBase(base, markdownPath(article.slug)) }]
        : []),
      ...(topic ? feedLinks(messages.titleAndPaper({ title, paper: site.name }), base, topic) : []),
      ...translated.map(({ lang, href }) => ({ rel: 'alternate', hrefLang: lang, href })),
    ];
    return {
      title,
      ...(!hasPaperName && { paper: site.name }),
      description,
      canonical: origin + withBase(base, path),
      robots: isPrivate ? 'noindex' : 'max-image-preview:large',
      properties: [
        ['og:type', article ? 'article' : 'website'],
        ...(languages.length > 0 ? localeProperties(site.language, translated) : []),
        ...(site.shareImages || article?.photograph !== undefined
          ? imageProperties(
              origin + withBase(base, shareImagePath(article?.slug, formatOf(article))),
              article
                ? article.photograph || title
                : messages.nameAndTagline({ name: site.name, tagline: site.tagline }),
            )
          : []),
        ...(article ? articleProperties(article) : []),
      ],
      ...(links.length > 0 && { links }),
      ...(languages.length > 0 && { languages }),
    };
  };
}

const formatOf = (article: ArticleDetails | undefined) => (article?.photograph === undefined ? 'png' : 'jpg');

/** The page's language, and those of the same page in other editions. */
function localeProperties(language: string, translated: readonly Alternate[]): [string, string][] {
  const others = translated.filter(({ lang }) => lang !== language && lang !== 'x-default');
  return [
    ['og:locale', openGraphLocale(language)],
    ...others.map(({ lang }): [string, string] => ['og:locale:alternate', openGraphLocale(lang)]),
  ];
}

/** Links to the feeds of a topic or of all stories, for feed readers (https://www.rssboard.org/rss-autodiscovery). */
export function feedLinks(title: string, base: string, topic?: FeedTopic): HeadLink[] {
  const link = (format: 'rss' | 'json', type: string): HeadLink => ({
    rel: 'alternate',
    type,
    title,
    href: withBase(base, feedPath(format, topic)),
  });
  return [link('rss', 'application/rss+xml'), link('json', 'application/feed+json')];
}

/**
 * Includes the size, so that link previews show the image at once.
 *
 * @param text the words in the drawing, or what the photograph shows
 */
function imageProperties(address: string, text: string): [string, string][] {
  return [
    ['og:image', address],
    ['og:image:alt', text],
    ['og:image:width', `${shareImageSize.width}`],
    ['og:image:height', `${shareImageSize.height}`],
  ];
}

function articleProperties({ publishedAt, revised, category, tags }: ArticleDetails): [string, string][] {
  return [
    ['article:published_time', publishedAt],
    ...(revised ? [['article:modified_time', revised] satisfies [string, string]] : []),
    ['article:section', category],
    ...tags.map((tag): [string, string] => ['article:tag', tag]),
  ];
}
