import { articlePath, listingPath } from '#lib/paths.ts';
import { createFragments, slugify } from '#lib/slug.ts';
import type { Article, Edition } from './edition.ts';
import { createLinks } from './links.ts';
import {
  type ArticlePageData,
  type NamedLink,
  type Passage,
  pageDataVersion,
  pageIds,
  partIds,
  type SourceData,
} from './page-data.ts';
import { createRelated } from './related.ts';
import type { RichText } from './rich-text.ts';
import { placeRichText } from './rich-text-placement.ts';

/** Lays out the articles. */
export function createArticlePages(
  edition: Edition,
  base: string,
): { at(slug: string): ArticlePageData | undefined } {
  const { site, articles, bySlug, topics } = edition;
  const links = createLinks(edition, base);
  const position = new Map(articles.map(({ slug }, index) => [slug, index]));
  let related: ReturnType<typeof createRelated> | undefined;

  function at(slug: string): ArticlePageData | undefined {
    const article = bySlug.get(slug);
    if (!article) return undefined;
    const { title, summary, status, updatedAt, corrections, disclosure } = article;
    related ??= createRelated(edition);
    const index = position.get(slug) ?? 0;
    const above = articles[index - 1];
    const below = articles[index + 1];
    return {
      kind: 'article',
      version: pageDataVersion,
      head: links.head(`${title} — ${site.name}`, summary, articlePath(slug)),
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
      minutes: links.minutes(article),
      ...anchoredParts(article, links.href),
      corrections: corrections.map(({ at: iso, text }) => ({ at: links.date(iso), text })),
      sources: article.sources.map(sourceData),
      ...(disclosure && { disclosure }),
      related: related(article).map(({ article: other, reason }) => ({ card: links.card(other), reason })),
      ...(above && { previous: neighbour(above) }),
      ...(below && { next: neighbour(below) }),
    };
  }

  function sourceData({ name, url, publishedAt }: Article['sources'][number]): SourceData {
    const slug = slugify(name);
    return {
      name,
      href: links.href(listingPath('source', slug)),
      ...(url && { url }),
      ...(publishedAt && { published: links.date(publishedAt) }),
      count: topics.source.get(slug)?.articles.length ?? 1,
    };
  }

  function neighbour(article: Article): NamedLink & Passage {
    return { name: article.title, href: links.href(articlePath(article.slug)), ...links.passage(article) };
  }

  return { at };
}

type Parts = Pick<ArticlePageData, 'takeaways' | 'analysis' | 'impact' | 'faq' | 'terms'>;

/** Gives every part of an article its fragment, in reading order, and every inside link the site's base. */
function anchoredParts(
  { takeaways, analysis, impact, faq, terms }: Article,
  href: (path: string) => string,
): Parts {
  const fragment = createFragments([...Object.values(pageIds), ...Object.values(partIds)]);
  const place = (text: RichText): RichText =>
    placeRichText(text, {
      link: (address) => (address.startsWith('/') ? href(address) : address),
      heading: fragment,
    });
  return {
    takeaways: takeaways.map(({ lead, text }) => ({ id: fragment(lead), lead, text })),
    analysis: analysis.map(({ heading, body }) => ({ id: fragment(heading), heading, body: place(body) })),
    ...(impact && { impact: place(impact) }),
    faq: faq.map(({ question, answer }) => ({ id: fragment(question), question, answer: place(answer) })),
    terms: terms.map(({ term, definition }) => ({ id: fragment(term), term, definition })),
  };
}
