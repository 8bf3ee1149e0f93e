import type { CreativeWork, Graph, NewsArticle, Thing } from 'schema-dts';
import type { ArticlePageData, SourceData } from '#domain/page-data/article.ts';
import type { PageData } from '#domain/page-data/page-data.ts';
import { notBefore } from '#lib/text/dates.ts';
import { describeAuthor, describeCredits } from './authors.ts';
import { createNodeBuilder, type NodeBuilder, type StructuredDataOptions } from './nodes.ts';
import { describeImage, describeQuestions } from './parts.ts';

/**
 * Creates a page's structured data for search engines (https://schema.org/).
 *
 * @returns undefined for pages whose content depends on the reader
 */
export function createStructuredData(page: PageData, paper: StructuredDataOptions): Graph | undefined {
  const nodes = describe(page, createNodeBuilder(paper));
  return nodes && { '@context': 'https://schema.org', '@graph': nodes };
}

function describe(page: PageData, builder: NodeBuilder): Thing[] | undefined {
  switch (page.kind) {
    case 'article':
      return describeArticle(page, builder);
    case 'front':
      // Its stories are left out, so that the page fits into the first TCP flight.
      return [builder.publisher, describeSite(builder)];
    case 'listing':
      if (page.listing === 'author') return describeAuthor(page, builder);
      return [
        builder.collection(page, page.cards),
        builder.breadcrumbs({ name: page.name, href: page.href }),
      ];
    case 'own':
      return [{ '@type': 'WebPage', ...builder.about(page) }, builder.breadcrumbs(builder.linkTo(page))];
    case 'brief': {
      const stories = page.sections.flatMap((section) => section.stories);
      return [builder.collection(page, stories), builder.breadcrumbs(builder.linkTo(page))];
    }
    case 'topics':
      return [
        builder.collection(page, [...page.categories, ...page.tags]),
        builder.breadcrumbs(builder.linkTo(page)),
      ];
    case 'glossary':
      return [
        {
          '@type': 'DefinedTermSet',
          ...builder.about(page),
          hasDefinedTerm: page.sections.flatMap(({ terms }) =>
            terms.map(({ id, term, definitions }) => ({
              '@type': 'DefinedTerm' as const,
              name: term,
              description: definitions.map(({ text }) => text).join('\n'),
              url: `${page.head.canonical}#${id}`,
            })),
          ),
        },
        builder.breadcrumbs(builder.linkTo(page)),
      ];
    default:
      return undefined;
  }
}

function describeSite({ site, home, search, publisher }: NodeBuilder): Thing {
  return {
    '@type': 'WebSite',
    name: site.name,
    alternateName: site.tagline,
    description: site.description,
    url: home,
    inLanguage: site.language,
    publisher: { '@id': publisher['@id'] },
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={query}` },
      // Google requires it, and the types lack it.
      ...{ 'query-input': 'required name=query' },
    },
  };
}

function describeArticle(page: ArticlePageData, builder: NodeBuilder): Thing[] {
  const { title, category, faq } = page;
  const { site } = builder;
  const language = page.lang ?? site.language;
  const images = [
    ...(page.image ? [describeImage(page.image, builder.absolute)] : []),
    ...(page.head.properties ?? []).flatMap(([name, value]) => (name === 'og:image' ? [value] : [])),
  ];
  const article: NewsArticle = {
    ...typeOf(page),
    headline: title,
    description: page.summary,
    mainEntityOfPage: page.head.canonical ?? '',
    datePublished: page.published.iso,
    dateModified: page.revised ?? page.published.iso,
    inLanguage: language,
    articleSection: category.name,
    keywords: page.tags.map(({ name }) => name),
    wordCount: page.words,
    timeRequired: `PT${page.minutes}M`,
    isAccessibleForFree: true,
    // Without authors, the paper is the author; a story's sources are in `isBasedOn`.
    ...describeCredits(page, builder),
    ...(page.series && {
      isPartOf: { '@type': 'CreativeWorkSeries', name: page.series.name },
      position: page.series.part,
    }),
    ...(page.sources.length > 0 && { isBasedOn: page.sources.map(describeSource) }),
    ...describeTranslations(page, builder),
    ...(images.length > 0 && { image: images }),
    ...(page.corrections.length > 0 && {
      correction: page.corrections.map(({ at, text }) => ({
        '@type': 'CorrectionComment',
        text,
        datePublished: notBefore(at.iso, page.published.iso, site.timeZone),
      })),
    }),
  };
  return [
    article,
    ...(faq.length > 0 ? [describeQuestions(faq)] : []),
    builder.breadcrumbs(category, { name: title, href: builder.linkTo(page).href }),
  ];
}

/** The types of schema.org by kind; it has none for interviews. */
const types = {
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  review: 'ReviewNewsArticle',
  explainer: 'BackgroundNewsArticle',
  sponsored: 'AdvertiserContentArticle',
} as const;

function typeOf({ storyKind, label }: ArticlePageData): Pick<NewsArticle, '@type' | 'genre'> {
  if (storyKind === undefined) return { '@type': 'NewsArticle' };
  const type = storyKind === 'interview' ? 'NewsArticle' : types[storyKind];
  // The types of schema-dts know only one type of news.
  return { '@type': type as 'NewsArticle', ...(label && { genre: label }) };
}

/** The original of a translation, or the translations of an original. */
function describeTranslations(
  { original, head }: ArticlePageData,
  { home, site }: NodeBuilder,
): Pick<NewsArticle, 'translationOfWork' | 'workTranslation'> {
  if (original) {
    const url = original.href && new URL(original.href, home).href;
    return {
      translationOfWork: { '@type': 'NewsArticle', inLanguage: original.lang, ...(url && { url }) },
    };
  }
  const translations = (head.links ?? []).filter(
    ({ hrefLang }) => hrefLang && hrefLang !== site.language && hrefLang !== 'x-default',
  );
  if (translations.length === 0) return {};
  return {
    workTranslation: translations.map(({ hrefLang, href }) => ({
      '@type': 'NewsArticle',
      inLanguage: hrefLang ?? '',
      url: href,
    })),
  };
}

function describeSource({ name, url, published }: SourceData): CreativeWork {
  return {
    '@type': 'CreativeWork',
    publisher: { '@type': 'Organization', name },
    ...(url && { url }),
    ...(published && { datePublished: published.iso }),
  };
}
