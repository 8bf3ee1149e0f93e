import { articlePath, listingPath, withBase } from '#domain/addresses/paths.ts';
import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import type { PictureFacts } from '#domain/edition/picture-facts.ts';
import type { StoryTranslations } from '#domain/edition/translations.ts';
import type { Figure } from '#domain/markdown/rich-text.ts';
import { messagesOf } from '#domain/messages/messages.ts';
import type { ArticlePageData, CreditedAuthor, OriginalStory } from '#domain/page-data/article.ts';
import type {
  CategoryLink,
  DateText,
  Image,
  LanguageAttributes,
  NamedLink,
  StoryCardData,
  WholeImage,
} from '#domain/page-data/shared.ts';
import type { Article } from '#domain/schema/article.ts';
import { authorRoles } from '#domain/schema/author-roles.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { memoize } from '#lib/memoize.ts';
import { formatDate, formatTime } from '#lib/text/dates.ts';
import { nameOfLanguage } from '#lib/text/language-names.ts';
import { directionOf, isSameLanguage } from '#lib/text/languages.ts';
import { slugify } from '#lib/text/slug.ts';
import { createAlternates } from './alternates.ts';
import { createHead } from './head.ts';
import { createFigure, createImage, createWholeImage } from './image-data.ts';
import { labelOf } from './labels.ts';

/** Creates data that all kinds of pages share. Links include the base. */
export interface Links {
  href(path: string): string;
  date(iso: string): DateText;
  /** with the time of day */
  time(iso: string): DateText;
  head: ReturnType<typeof createHead>;
  category(name: string): CategoryLink;
  tag(name: string): NamedLink;
  languageAttributes(article: Pick<Article, 'language'>): LanguageAttributes;
  /** the picture of an article, once what its file holds is known */
  image(article: Pick<ArticleEntry, 'image' | 'picture'>): { image?: Image };
  wholeImage(article: Pick<Article, 'image'>, picture: PictureFacts | undefined): { image?: WholeImage };
  /** a picture in a text, once what its file holds is known */
  figure(figure: Figure, picture: PictureFacts | undefined): Figure;
  label(article: Pick<Article, 'kind'>): { label?: string };
  /** says that an article is a draft or scheduled, on the dev server */
  state(article: Pick<ArticleEntry, 'status' | 'isScheduled'>): { state?: string };
  card(article: ArticleEntry): StoryCardData;
  /** who made an article, and the names of those who wrote it, for cards */
  credits(
    article: Pick<ArticleEntry, 'authors'> & { sources: readonly unknown[] },
  ): Pick<ArticlePageData, 'credits' | 'byline'>;
  original(
    article: Pick<Article, 'translatedFrom' | 'machineTranslated'>,
    translations?: StoryTranslations,
  ): { original?: OriginalStory };
}

/** @param base path of the site, with a slash at both ends */
export function createLinks(site: SiteContent, base: string): Links {
  const motifs = new Map(site.categories.map(({ name, motif }) => [name, motif]));
  const attributesOf = memoize((language) => languageAttributes(language, site.language));
  const alternates = createAlternates(site, base);
  const messages = messagesOf(site);
  function cardLabel(article: ArticleEntry): { label?: string } {
    const labels = [links.state(article).state, links.label(article).label].filter(Boolean);
    return labels.length > 0 ? { label: labels.join(' · ') } : {};
  }
  const author = (slug: string): Omit<CreditedAuthor, 'before'> => {
    const { name = slug, type } = site.authors?.[slug] ?? {};
    const href = links.href(listingPath('author', slug));
    return { name, slug, href, ...(type === 'organization' && { isOrganization: true as const }) };
  };
  const links: Links = {
    href: (path) => withBase(base, path),
    date: memoize((iso) => ({ iso, text: formatDate(iso, site.language, site.timeZone) })),
    time(iso) {
      const time = formatTime(iso, site.language, site.timeZone);
      return { ...links.date(iso), ...(time && { time }) };
    },
    head: createHead(site, base),
    category: memoize((name) => {
      const slug = slugify(name);
      return {
        name,
        slug,
        href: links.href(listingPath('category', slug)),
        motif: motifs.get(name) ?? 'mosaic',
      };
    }),
    tag: memoize((name) => ({ name, href: links.href(listingPath('tag', slugify(name))) })),
    languageAttributes: ({ language }) => (language ? attributesOf(language) : {}),
    image: ({ image, picture }) => (image && picture ? { image: createImage(image, picture, base) } : {}),
    wholeImage: ({ image }, picture) =>
      image && picture ? { image: createWholeImage(image, picture, base) } : {},
    figure: (figure, picture) => (picture ? createFigure(figure, picture, base) : figure),
    label(article) {
      const label = labelOf(article, site);
      return label === undefined ? {} : { label };
    },
    state({ status, isScheduled }) {
      if (status === 'draft') return { state: messages.draft };
      return isScheduled ? { state: messages.scheduled } : {};
    },
    card: (article) => ({
      href: links.href(articlePath(article.slug)),
      slug: article.slug,
      title: article.title,
      summary: article.summary,
      ...cardLabel(article),
      category: links.category(article.category),
      published: links.date(article.publishedAt),
      source: links.credits(article).byline ?? article.sources[0] ?? '',
      minutes: article.minutes,
      tags: article.tags,
      ...(article.revised && { revised: article.revised }),
      ...links.languageAttributes(article),
      ...links.image(article),
    }),
    credits({ authors, sources }) {
      if (!authors) return {};
      const credits = authorRoles.flatMap((role) => {
        const people = authors[role]?.map(author) ?? [];
        return people.length > 0 ? { role, authors: separate(people, site.language) } : [];
      });
      // A desk is the paper itself, so its source says more.
      const writers = (authors.by ?? [])
        .map(author)
        .filter(({ isOrganization }) => !isOrganization || sources.length === 0);
      const byline = listFormat(site.language).format(writers.map(({ name }) => name));
      return { credits, ...(byline && { byline }) };
    },
    original({ translatedFrom, machineTranslated }, translations = {}) {
      if (translatedFrom === undefined) return {};
      const href = alternates.story(translatedFrom, translations);
      return {
        original: {
          lang: translatedFrom,
          name: nameOfLanguage(translatedFrom),
          ...(href !== undefined && { href }),
          ...(machineTranslated && { isMachineTranslated: true as const }),
        },
      };
    },
  };
  return links;
}

/** Returns the attributes of a text in a paper, empty if both have the same language. */
function languageAttributes(language: string, siteLanguage: string): LanguageAttributes {
  if (isSameLanguage(language, siteLanguage)) return {};
  const dir = directionOf(language);
  return dir === directionOf(siteLanguage) ? { lang: language } : { lang: language, dir };
}

/** Adds what a list has between its entries in a language. */
function separate(people: readonly Omit<CreditedAuthor, 'before'>[], language: string): CreditedAuthor[] {
  const format = listFormat(language);
  let before = '';
  return format.formatToParts(people.map((_, index) => `${index}`)).flatMap(({ type, value }) => {
    if (type === 'literal') before = value;
    const person = type === 'element' && people[Number(value)];
    return person ? { ...person, before } : [];
  });
}

const listFormat = memoize((language) => new Intl.ListFormat(language));
