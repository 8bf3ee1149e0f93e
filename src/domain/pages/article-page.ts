import { articlePath, listingPath } from '#domain/addresses/paths.ts';
import { type ArticleEntry, revisedAt } from '#domain/edition/article-entry.ts';
import { takeawaysMinutes } from '#domain/edition/article-text.ts';
import { type Edition, leadFirst } from '#domain/edition/edition.ts';
import type { PictureFacts } from '#domain/edition/picture-facts.ts';
import { readingMinutes } from '#domain/edition/reading-time.ts';
import { createRelatedNews, type RelatedMemory } from '#domain/edition/related-news.ts';
import { groupSeries } from '#domain/edition/series.ts';
import type { StoryTranslations } from '#domain/edition/translations.ts';
import type { ArticlePageData } from '#domain/page-data/article.ts';
import { type LanguageAttributes, type NamedLink, pageDataVersion } from '#domain/page-data/shared.ts';
import type { Article } from '#domain/schema/article.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { memoize } from '#lib/memoize.ts';
import { slugify } from '#lib/text/slug.ts';
import { createSections } from './article-sections.ts';
import type { Links } from './links.ts';
import { ownHeadings } from './part-headings.ts';

/** The content of an article's page that depends on other articles. */
export interface ArticleContext
  extends Pick<ArticlePageData, 'state' | 'seriesParts' | 'related' | 'previous' | 'next'> {
  /** for each source, whether other stories have it, too */
  sharedSources: boolean[];
  /** what is known of the file of its image */
  picture?: PictureFacts;
  /** the pictures in its texts, with what is known of their files */
  figures?: ArticleEntry['figures'];
  /** its slugs in other editions, by language */
  translations?: StoryTranslations;
}

/**
 * Creates the page of an article.
 *
 * @param words number of words
 */
export function createArticlePage(
  article: Article,
  words: number,
  { sharedSources, picture, figures = [], translations, ...context }: ArticleContext,
  site: SiteContent,
  links: Links,
): ArticlePageData {
  const { slug, title, summary, kind = 'news', status, updatedAt, corrections, disclosure, series } = article;
  const revised = revisedAt(article, site);
  const toLabel = (number: number) => number.toLocaleString(site.language, { useGrouping: false });
  const pictures = new Map(figures.map((one) => [one.src, one.picture]));
  const sections = createSections(article, article.language ?? site.language, {
    href: links.href,
    toLabel,
    figure: (figure) => links.figure(figure, pictures.get(figure.image.src)),
    isSponsored: kind === 'sponsored',
  });
  const headings = ownHeadings(article, site, sections.notes !== undefined);
  const minutes = takeawaysMinutes(article, article.language ?? site.language);
  return {
    kind: 'article',
    version: pageDataVersion,
    head: links.head(title, summary, articlePath(slug), {
      isPrivate: status === 'draft',
      article: {
        publishedAt: article.publishedAt,
        revised,
        category: article.category,
        tags: article.tags,
        slug,
        ...(picture?.hash && { photograph: article.image?.alt }),
        translations,
      },
    }),
    slug,
    title,
    summary,
    ...(kind !== 'news' && { storyKind: kind }),
    ...links.label(article),
    ...links.original(article, translations),
    ...links.credits(article),
    ...links.languageAttributes(article),
    ...links.wholeImage(article, picture),
    category: links.category(article.category),
    tags: article.tags.map(links.tag),
    published: links.time(article.publishedAt),
    ...(updatedAt && { updated: links.time(updatedAt) }),
    ...(revised && { revised }),
    words,
    minutes: readingMinutes(words),
    ...(minutes !== undefined && { takeawaysMinutes: minutes }),
    ...(headings && { headings }),
    ...sections,
    corrections: corrections.map(({ at: iso, text }) => ({ at: links.date(iso), text })),
    sources: article.sources.map(({ name, url, publishedAt }, index) => ({
      name,
      href: links.href(listingPath('source', slugify(name))),
      ...(url && { url }),
      ...(url && kind === 'sponsored' && { isSponsored: true as const }),
      ...(publishedAt && { published: links.date(publishedAt) }),
      shared: sharedSources[index] ?? false,
    })),
    ...(disclosure && { disclosure }),
    ...(series && { series }),
    ...context,
  };
}

/** Creates a function that finds an article's related news, neighbours and shared sources. */
export function createContextFinder(
  edition: Edition,
  links: Links,
  memory?: RelatedMemory,
): (entry: ArticleEntry) => ArticleContext {
  const { topics } = edition;
  const stories = leadFirst(edition);
  const positions = new Map(stories.map(({ slug }, index) => [slug, index]));
  const slugOf = memoize(slugify);
  const seriesParts = groupSeries(edition.articles);
  let related: ReturnType<typeof createRelatedNews> | undefined;

  function linkTo(article: ArticleEntry): NamedLink & LanguageAttributes {
    return {
      name: article.title,
      href: links.href(articlePath(article.slug)),
      ...links.languageAttributes(article),
    };
  }

  function findParts({ series }: ArticleEntry): Pick<ArticleContext, 'seriesParts'> {
    const parts = (series && seriesParts.get(series.name)) ?? [];
    if (parts.length < 2) return {};
    return {
      seriesParts: parts.map((part) => ({ number: part.series.part, ...linkTo(part), ...links.label(part) })),
    };
  }

  return (entry) => {
    related ??= createRelatedNews(edition, memory);
    const index = positions.get(entry.slug) ?? 0;
    const newer = stories[index - 1];
    const older = stories[index + 1];
    const translations = edition.translations.get(entry.slug);
    return {
      sharedSources: entry.sources.map((name) => (topics.source.get(slugOf(name))?.articles.length ?? 0) > 1),
      ...links.state(entry),
      ...findParts(entry),
      related: related(entry, newer).map(({ article, reason }) => ({ card: links.card(article), reason })),
      ...(newer && { previous: linkTo(newer) }),
      ...(older && { next: linkTo(older) }),
      ...(entry.picture && { picture: entry.picture }),
      ...(entry.figures && { figures: entry.figures }),
      ...(translations && { translations }),
    };
  };
}
