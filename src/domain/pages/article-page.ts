import { articlePath, listingPath } from '#domain/addresses/paths.ts';
import { type ArticleEntry, revisedAt } from '#domain/edition/article-entry.ts';
import { takeawaysMinutes } from '#domain/edition/article-text.ts';
import { type Edition, leadFirst } from '#domain/edition/edition.ts';
import { readingMinutes } from '#domain/edition/reading-time.ts';
import { createRelatedNews, type RelatedMemory } from '#domain/edition/related-news.ts';
import type { StoryTranslations } from '#domain/edition/translations.ts';
import { mapRichText } from '#domain/markdown/map-rich-text.ts';
import { plainInline, type RichText } from '#domain/markdown/rich-text.ts';
import type { ArticlePageData } from '#domain/page-data/article.ts';
import {
  bodyId,
  type LanguageAttributes,
  languagesId,
  type NamedLink,
  pageDataVersion,
  pageIds,
  partIds,
} from '#domain/page-data/shared.ts';
import type { Article } from '#domain/schema/article.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { memoize } from '#lib/memoize.ts';
import { missingFullStop, sentenceGap } from '#lib/text/end-sentence.ts';
import { createFragments, slugify } from '#lib/text/slug.ts';
import type { Links } from './links.ts';
import { ownHeadings } from './part-headings.ts';
import { createTermMarker } from './term-marks.ts';

/** The content of an article's page that depends on other articles. */
export interface ArticleContext extends Pick<ArticlePageData, 'related' | 'previous' | 'next'> {
  /** for each source, whether other stories have it, too */
  sharedSources: boolean[];
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
  { sharedSources, translations, ...context }: ArticleContext,
  site: SiteContent,
  links: Links,
): ArticlePageData {
  const { slug, title, summary, kind = 'news', status, updatedAt, corrections, disclosure } = article;
  const revised = revisedAt(article, site);
  const headings = ownHeadings(article, site);
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
        translations,
      },
    }),
    slug,
    title,
    summary,
    ...(status === 'draft' && { draft: true as const }),
    ...(kind !== 'news' && { storyKind: kind }),
    ...links.label(article),
    ...links.original(article, translations),
    ...links.credits(article),
    ...links.languageAttributes(article),
    ...links.image(article),
    category: links.category(article.category),
    tags: article.tags.map(links.tag),
    published: links.time(article.publishedAt),
    ...(updatedAt && { updated: links.time(updatedAt) }),
    ...(revised && { revised }),
    words,
    minutes: readingMinutes(words),
    ...(minutes !== undefined && { takeawaysMinutes: minutes }),
    ...(headings && { headings }),
    ...createSections(article, article.language ?? site.language, links.href, kind === 'sponsored'),
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
  let related: ReturnType<typeof createRelatedNews> | undefined;

  function linkTo(article: ArticleEntry): NamedLink & LanguageAttributes {
    return {
      name: article.title,
      href: links.href(articlePath(article.slug)),
      ...links.languageAttributes(article),
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
      related: related(entry, newer).map(({ article, reason }) => ({ card: links.card(article), reason })),
      ...(newer && { previous: linkTo(newer) }),
      ...(older && { next: linkTo(older) }),
      ...(translations && { translations }),
    };
  };
}

type Sections = Pick<
  ArticlePageData,
  'takeaways' | 'body' | 'bodySections' | 'analysis' | 'impact' | 'faq' | 'terms'
>;

/** The fields of an article from which its sections are made. */
type Texts = Pick<Article, Exclude<keyof Sections, 'bodySections'>>;

/** The IDs in the page of an article to which links can lead. */
export function fragmentsOf(article: Texts): string[] {
  const ids: string[] = [...Object.values(partIds), ...(article.body ? [bodyId] : [])];
  const sections = createSections(article, 'en', (path) => path);
  for (const { id } of [...sections.takeaways, ...sections.analysis, ...sections.faq, ...sections.terms])
    if (id !== undefined) ids.push(id);
  const texts = [
    sections.body ?? [],
    ...sections.analysis.map(({ body }) => body),
    sections.impact ?? [],
    ...sections.faq.map(({ answer }) => answer),
  ];
  for (const text of texts) {
    mapRichText(text, {
      href: (href) => href,
      heading(heading) {
        if (heading.id) ids.push(heading.id);
        return heading;
      },
    });
  }
  return ids;
}

/** Creates the sections of an article: adds fragments in reading order, the base to links, and marks to terms. */
function createSections(
  { takeaways, body, analysis, impact, faq, terms }: Texts,
  language: string,
  href: (path: string) => string,
  isSponsored = false,
): Sections {
  const fragment = createFragments([
    ...Object.values(pageIds),
    ...Object.values(partIds),
    languagesId,
    ...(body ? [bodyId] : []),
  ]);
  const complete = (text: RichText): RichText =>
    mapRichText(text, {
      href: (address) => (address.startsWith('/') ? href(address) : address),
      heading: (heading) => ({ ...heading, id: fragment(plainInline(heading.children)) }),
      isSponsored,
    });
  const sections: Sections = {
    takeaways: takeaways.map(({ lead, text }) => ({
      id: fragment(lead),
      lead,
      stop: missingFullStop(lead, language) + sentenceGap(lead, language),
      text,
    })),
    ...(body && withSections(complete(body))),
    analysis: analysis.map((section) => ({
      ...(section.heading !== undefined && { id: fragment(section.heading), heading: section.heading }),
      body: complete(section.body),
    })),
    ...(impact && { impact: complete(impact) }),
    faq: faq.map(({ question, answer }) => ({ id: fragment(question), question, answer: complete(answer) })),
    terms: terms.map(({ term, definition }) => ({ id: fragment(term), term, definition })),
  };
  if (terms.length === 0) return sections;
  const mark = createTermMarker(sections.terms);
  return {
    ...sections,
    ...(sections.body && { body: mark(sections.body) }),
    analysis: sections.analysis.map((section) => ({ ...section, body: mark(section.body) })),
    ...(sections.impact && { impact: mark(sections.impact) }),
  };
}

function withSections(body: RichText): Pick<Sections, 'body' | 'bodySections'> {
  const bodySections = body.flatMap((block) =>
    block.type === 'heading' && block.level === 1 && block.id !== undefined
      ? { id: block.id, heading: plainInline(block.children) }
      : [],
  );
  return { body, ...(bodySections.length > 0 && { bodySections }) };
}
