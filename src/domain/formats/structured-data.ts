import type { BreadcrumbList, CreativeWork, Graph, ItemList, NewsArticle, Thing } from 'schema-dts';
import { frontPath, searchPath, shareImagePath, withBase } from '#domain/addresses/paths.ts';
import { plainText } from '#domain/markdown/rich-text.ts';
import type { ArticlePageData, QuestionData, SourceData } from '#domain/page-data/article.ts';
import type { PageData } from '#domain/page-data/page-data.ts';
import type { NamedLink } from '#domain/page-data/shared.ts';
import type { SiteContent } from '#domain/schema/site.ts';

/** A paper, as far as what is told of its pages depends on it. */
export interface DescribedPaper {
  site: SiteContent;
  /** the path under which it is served */
  base: string;
  /** its icon's file in the site, where it has one */
  logo?: string | undefined;
}

/**
 * Describes a page to search engines in the words of https://schema.org/: a story with its questions, a list with its
 * stories, the glossary with its terms, each with the way to it from the front page.
 *
 * @returns undefined for pages that are another for every reader
 */
export function describePage(page: PageData, paper: DescribedPaper): Graph | undefined {
  const nodes = describe(page, createWords(paper));
  return nodes && { '@context': 'https://schema.org', '@graph': nodes };
}

function describe(page: PageData, words: Words): Thing[] | undefined {
  switch (page.kind) {
    case 'article':
      return describeArticle(page, words);
    case 'front':
      // Without its stories: they change all the time, and the page fits into the first flight.
      return [words.publisher, describeSite(words)];
    case 'listing':
      return [words.collection(page, page.cards), words.way({ name: page.name, href: page.href })];
    case 'brief': {
      const stories = page.sections.flatMap((section) => section.stories);
      return [words.collection(page, stories), words.way(words.self(page))];
    }
    case 'topics':
      return [words.collection(page, [...page.categories, ...page.tags]), words.way(words.self(page))];
    case 'glossary':
      return [
        {
          '@type': 'DefinedTermSet',
          ...words.about(page),
          hasDefinedTerm: page.sections.flatMap(({ terms }) =>
            terms.map(({ id, term, definitions }) => ({
              '@type': 'DefinedTerm' as const,
              name: term,
              description: definitions.map(({ text }) => text).join('\n'),
              url: `${page.head.canonical}#${id}`,
            })),
          ),
        },
        words.way(words.self(page)),
      ];
    default:
      return undefined;
  }
}

type Words = ReturnType<typeof createWords>;

/** What pages of a paper say in the same way. */
function createWords({ site, base, logo }: DescribedPaper) {
  const { origin } = new URL(site.address);
  const absolute = (href: string) => origin + href;
  const home = withBase(base, frontPath());
  const about = ({ head: { title, description, canonical } }: PageData) => ({
    name: title,
    description,
    ...(canonical && { url: canonical }),
    inLanguage: site.language,
  });
  const list = (links: readonly { href: string }[]): ItemList => ({
    '@type': 'ItemList',
    itemListElement: links.map(({ href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: absolute(href),
    })),
  });
  return {
    site,
    base,
    absolute,
    about,
    home: absolute(home),
    search: absolute(withBase(base, searchPath())),
    publisher: {
      '@type': 'NewsMediaOrganization' as const,
      '@id': `${absolute(home)}#publisher`,
      name: site.name,
      url: absolute(home),
      ...(logo && { logo: absolute(base + logo) }),
    },
    self: ({ head: { title, canonical = '' } }: PageData): NamedLink => ({
      name: title,
      href: canonical.slice(origin.length),
    }),
    /** a page that lists others, in the order in which they stand */
    collection: (page: PageData, links: readonly { href: string }[]): Thing => ({
      '@type': 'CollectionPage',
      ...about(page),
      mainEntity: list(links),
    }),
    /** the way from the front page to a page */
    way: (...steps: NamedLink[]): BreadcrumbList => ({
      '@type': 'BreadcrumbList',
      itemListElement: [{ name: site.name, href: home }, ...steps].map(({ name, href }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name,
        item: absolute(href),
      })),
    }),
  };
}

function describeSite({ site, home, search, publisher }: Words): Thing {
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
      // What the search's own manual asks for, and the vocabulary's types do not know.
      ...{ 'query-input': 'required name=query' },
    },
  };
}

function describeArticle(page: ArticlePageData, words: Words): Thing[] {
  const { title, category, faq } = page;
  const { absolute, publisher, site } = words;
  const language = page.lang ?? site.language;
  const images = [
    ...(page.image ? [absolute(page.image.src)] : []),
    ...(site.shareImages ? [absolute(withBase(words.base, shareImagePath(page.slug)))] : []),
  ];
  const article: NewsArticle = {
    '@type': 'NewsArticle',
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
    // A story has no author but the paper; where it comes from is what it is based on.
    author: publisher,
    publisher: { '@id': publisher['@id'] },
    isBasedOn: page.sources.map(describeSource),
    ...(images.length > 0 && { image: images }),
    ...(page.corrections.length > 0 && {
      correction: page.corrections.map(({ at, text }) => ({
        '@type': 'CorrectionComment',
        text,
        datePublished: at.iso,
      })),
    }),
  };
  return [
    article,
    ...(faq.length > 0 ? [describeQuestions(faq)] : []),
    words.way(category, { name: title, href: words.self(page).href }),
  ];
}

function describeSource({ name, url, published }: SourceData): CreativeWork {
  return {
    '@type': 'CreativeWork',
    publisher: { '@type': 'Organization', name },
    ...(url && { url }),
    ...(published && { datePublished: published.iso }),
  };
}

function describeQuestions(questions: readonly QuestionData[]): Thing {
  return {
    '@type': 'FAQPage',
    mainEntity: questions.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: plainText(answer) },
    })),
  };
}
