import { formatDate } from '#lib/dates.ts';
import { directionOf, isSameLanguage } from '#lib/languages.ts';
import { articlePath, listingPath, withBase } from '#lib/paths.ts';
import { slugify } from '#lib/slug.ts';
import type { Article, Edition } from './edition.ts';
import type { CategoryLink, DateText, Head, Image, NamedLink, Passage, StoryCardData } from './page-data.ts';
import { countWords, readingMinutes } from './reading-time.ts';
import { plainText, type RichText } from './rich-text.ts';

/** Makes the parts that pages share, with their links ready for use under the site's base. */
export interface Links {
  href(path: string): string;
  date(iso: string): DateText;
  head(title: string, description: string, path: string): Head;
  category(name: string): CategoryLink;
  tag(name: string): NamedLink;
  passage(article: Article): Passage;
  image(article: Article): { image?: Image };
  minutes(article: Article): number;
  card(article: Article): StoryCardData;
}

export function createLinks({ site }: Edition, base: string): Links {
  const motifs = new Map(site.categories.map(({ name, motif }) => [name, motif]));
  const links: Links = {
    href: (path) => withBase(base, path),
    date: (iso) => ({ iso, text: formatDate(iso, site.language, site.timeZone) }),
    head: (title, description, path) => ({
      title,
      description,
      canonical: new URL(withBase(base, path), site.address).href,
    }),
    category(name) {
      const slug = slugify(name);
      return {
        name,
        slug,
        href: links.href(listingPath('category', slug)),
        motif: motifs.get(name) ?? 'mosaic',
      };
    },
    tag: (name) => ({ name, href: links.href(listingPath('tag', slugify(name))) }),
    passage: ({ language }) => passage(language, site.language),
    image: ({ image }) =>
      image ? { image: { ...withoutUndefined(image), src: withBase(base, image.src) } } : {},
    minutes: (article) => readingMinutes(countWords(wholeText(article), article.language ?? site.language)),
    card: (article) => ({
      href: links.href(articlePath(article.slug)),
      slug: article.slug,
      title: article.title,
      summary: article.summary,
      category: links.category(article.category),
      published: links.date(article.publishedAt),
      source: article.sources[0]?.name ?? '',
      minutes: links.minutes(article),
      ...links.passage(article),
      ...links.image(article),
    }),
  };
  return links;
}

function passage(language: string | undefined, siteLanguage: string): Passage {
  if (!language || isSameLanguage(language, siteLanguage)) return {};
  const dir = directionOf(language);
  return dir === directionOf(siteLanguage) ? { lang: language } : { lang: language, dir };
}

/** Everything of an article that is read, as plain text. */
function wholeText(article: Article): string {
  const rich = (text: RichText | undefined) => (text ? plainText(text) : '');
  return [
    article.summary,
    ...article.takeaways.map(({ lead, text }) => `${lead} ${text}`),
    ...article.analysis.map(({ heading, body }) => `${heading} ${rich(body)}`),
    rich(article.impact),
    ...article.faq.map(({ question, answer }) => `${question} ${rich(answer)}`),
    ...article.terms.map(({ term, definition }) => `${term} ${definition}`),
  ].join('\n');
}

/** zod gives optional keys as possibly undefined; in page data a missing key is missing. */
function withoutUndefined({ credit, ...image }: NonNullable<Article['image']>): Image {
  return credit === undefined ? image : { ...image, credit };
}
