import { articlePath, listingPath } from '#domain/addresses/paths.ts';
import { type ArticleEntry, revisedAt } from '#domain/edition/article-entry.ts';
import type { Edition } from '#domain/edition/edition.ts';
import { readingDepths } from '#domain/edition/reading-depths.ts';
import { readingMinutes } from '#domain/edition/reading-time.ts';
import { createRelated, type RelatedMemory } from '#domain/edition/related-news.ts';
import { mapRichText } from '#domain/markdown/map-rich-text.ts';
import { plainInline, type RichText } from '#domain/markdown/rich-text.ts';
import type { ArticlePageData } from '#domain/page-data/article.ts';
import { type NamedLink, type Passage, pageDataVersion, pageIds, partIds } from '#domain/page-data/shared.ts';
import type { Article } from '#domain/schema/article.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { remember } from '#lib/memoize.ts';
import { createFragments, slugify } from '#lib/text/slug.ts';
import { createLinks, type Links } from './links.ts';
import { createTermMarker } from './term-marks.ts';

/** What an article's page shows that its own file does not say: it changes when other articles do. */
export interface ArticleSurroundings extends Pick<ArticlePageData, 'related' | 'previous' | 'next'> {
  /** for each of its sources, whether other stories rest on it too */
  sharedSources: boolean[];
}

/**
 * Makes the page of an article.
 *
 * @param words how many its text has
 */
export function createArticlePage(
  article: Article,
  words: number,
  { sharedSources, ...surroundings }: ArticleSurroundings,
  site: SiteContent,
  links: Links,
): ArticlePageData {
  const { slug, title, summary, status, updatedAt, corrections, disclosure } = article;
  const revised = revisedAt(article);
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
      },
    }),
    slug,
    title,
    summary,
    ...(status === 'draft' && { draft: true as const }),
    ...links.passage(article),
    ...links.image(article),
    category: links.category(article.category),
    tags: article.tags.map(links.tag),
    published: links.date(article.publishedAt),
    ...(updatedAt && { updated: links.date(updatedAt) }),
    ...(revised && { revised }),
    words,
    minutes: readingMinutes(words),
    depths: readingDepths(article, article.language ?? site.language),
    ...anchoredParts(article, links.href),
    corrections: corrections.map(({ at: iso, text }) => ({ at: links.date(iso), text })),
    sources: article.sources.map(({ name, url, publishedAt }, index) => ({
      name,
      href: links.href(listingPath('source', slugify(name))),
      ...(url && { url }),
      ...(publishedAt && { published: links.date(publishedAt) }),
      shared: sharedSources[index] ?? false,
    })),
    ...(disclosure && { disclosure }),
    ...surroundings,
  };
}

/** Finds related news, neighbours and shared sources for the articles of an edition. */
export function createSurroundings(
  edition: Edition,
  base: string,
  memory?: RelatedMemory,
): (entry: ArticleEntry) => ArticleSurroundings {
  const { site, articles, topics } = edition;
  const links = createLinks(site, base);
  const position = new Map(articles.map(({ slug }, index) => [slug, index]));
  const slugOf = remember(slugify);
  let related: ReturnType<typeof createRelated> | undefined;

  function neighbour(article: ArticleEntry): NamedLink & Passage {
    return { name: article.title, href: links.href(articlePath(article.slug)), ...links.passage(article) };
  }

  return (entry) => {
    related ??= createRelated(edition, memory);
    const index = position.get(entry.slug) ?? 0;
    const above = articles[index - 1];
    const below = articles[index + 1];
    return {
      sharedSources: entry.sources.map((name) => (topics.source.get(slugOf(name))?.articles.length ?? 0) > 1),
      related: related(entry).map(({ article, reason }) => ({ card: links.card(article), reason })),
      ...(above && { previous: neighbour(above) }),
      ...(below && { next: neighbour(below) }),
    };
  };
}

type Parts = Pick<ArticlePageData, 'takeaways' | 'analysis' | 'impact' | 'faq' | 'terms'>;

/** Gives parts of an article their fragments, in reading order, inside links the site's base, and terms their marks. */
function anchoredParts(
  { takeaways, analysis, impact, faq, terms }: Article,
  href: (path: string) => string,
): Parts {
  const fragment = createFragments([...Object.values(pageIds), ...Object.values(partIds)]);
  const place = (text: RichText): RichText =>
    mapRichText(text, {
      href: (address) => (address.startsWith('/') ? href(address) : address),
      heading: (heading) => ({ ...heading, id: fragment(plainInline(heading.children)) }),
    });
  const parts: Parts = {
    takeaways: takeaways.map(({ lead, text }) => ({ id: fragment(lead), lead, text })),
    analysis: analysis.map(({ heading, body, deep }) => ({
      id: fragment(heading),
      heading,
      body: place(body),
      ...(deep && { deep: true as const }),
    })),
    ...(impact && { impact: place(impact) }),
    faq: faq.map(({ question, answer }) => ({ id: fragment(question), question, answer: place(answer) })),
    terms: terms.map(({ term, definition }) => ({ id: fragment(term), term, definition })),
  };
  if (terms.length === 0) return parts;
  const mark = createTermMarker(parts.terms);
  return {
    ...parts,
    analysis: parts.analysis.map((section) => ({ ...section, body: mark(section.body) })),
    ...(parts.impact && { impact: mark(parts.impact) }),
  };
}
