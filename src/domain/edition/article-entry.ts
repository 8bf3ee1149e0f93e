import { type InternalLink, internalLinks } from '#domain/checks/internal-links.ts';
import { type NamedPicture, picturesInTexts } from '#domain/reading/article-texts.ts';
import type { Article } from '#domain/schema/article.ts';
import type { LabelledKind } from '#domain/schema/article-kinds.ts';
import { authorRoles } from '#domain/schema/author-roles.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { dateAndTime, notBefore } from '#lib/text/dates.ts';
import { articleText } from './article-text.ts';
import { latestDate } from './latest-date.ts';
import type { PictureFacts } from './picture-facts.ts';
import { countWords, readingMinutes } from './reading-time.ts';
import { countTerms, type TermCounts } from './term-counts.ts';

/**
 * Everything that lists and other articles' pages show of an article. Plain data without the longer texts, so that
 * 100,000 entries fit into memory and can be sent to threads.
 */
export interface ArticleEntry
  extends Pick<
    Article,
    | 'slug'
    | 'title'
    | 'summary'
    | 'category'
    | 'tags'
    | 'publishedAt'
    | 'status'
    | 'related'
    | 'language'
    | 'image'
    | 'withdrawn'
    | 'translations'
    | 'authors'
    | 'series'
  > {
  /** unset for news */
  kind?: LabelledKind;
  /** what is known of the file of its image, added after reading */
  picture?: PictureFacts;
  /** the pictures in its texts; what is known of their files is added after reading */
  figures?: (NamedPicture & { picture?: PictureFacts })[];
  /** links to other pages of the site */
  links?: InternalLink[];
  /** its earlier slugs */
  formerly?: string[];
  /** path of its file, relative to the project */
  file: string;
  /** digest of the file's content */
  digest: string;
  /** names of its sources, the one in the byline first */
  sources: string[];
  /** day of publication in the paper's time zone, as in `2026-06-08` */
  day: string;
  /** time of publication in milliseconds since 1970; 0 if `publishedAt` has no time */
  moment: number;
  /** date of the last update or correction */
  revised?: string;
  /** whether its date is in the future; only on the dev server, which shows such articles */
  isScheduled?: true;
  /** whether it names the language from which it was translated */
  isTranslated?: true;
  /** number of words */
  words: number;
  /** reading time */
  minutes: number;
  /** terms and definitions in turn, flat because 100,000 articles have half a million of them */
  explained: string[];
  /** terms by which related news is found */
  terms: TermCounts;
}

/** An article and the version of its file: enough to cache what pages show of it. */
export type ArticleVersion = Pick<ArticleEntry, 'slug' | 'digest'>;

/** Picks the slug and digest, which are cheap to compare and to send to threads. */
export function versionOf({ slug, digest }: ArticleVersion): ArticleVersion {
  return { slug, digest };
}

/** Formats an article's version as a cache key. */
export function articleKey({ slug, digest }: ArticleVersion): string {
  return `${slug} ${digest}`;
}

/** Creates an article's entry. */
export function createEntry(
  article: Article,
  { file, digest }: Pick<ArticleEntry, 'file' | 'digest'>,
  site: SiteContent,
): ArticleEntry {
  const { slug, title, summary, category, tags, publishedAt, status, related, language, image } = article;
  const { kind = 'news', withdrawn, formerly, translations, translatedFrom, authors, series } = article;
  const [day, moment] = dateAndTime(publishedAt, site.timeZone);
  const revised = revisedAt(article, site);
  const links = internalLinks(article, site.address);
  const figures = picturesInTexts(article);
  const words = countWords(articleText(article), language ?? site.language);
  return {
    slug,
    file,
    digest,
    title,
    summary,
    category,
    tags,
    publishedAt,
    day,
    moment,
    status,
    sources: article.sources.map(({ name }) => name),
    related,
    ...(kind !== 'news' && { kind }),
    ...(language && { language }),
    ...(image && { image }),
    ...(figures.length > 0 && { figures }),
    ...(withdrawn && { withdrawn }),
    ...(formerly.length > 0 && { formerly }),
    ...(links.length > 0 && { links }),
    ...(revised && { revised }),
    ...(translations && { translations }),
    ...(authors && { authors }),
    ...(series && { series }),
    ...(translatedFrom && { isTranslated: true as const }),
    words,
    minutes: readingMinutes(words),
    explained: article.terms.flatMap(({ term, definition }) => [term, definition]),
    terms: countTerms(article),
  };
}

/** Returns the date of an article's last update or correction. */
export function revisedAt(
  { publishedAt, updatedAt, corrections }: Pick<Article, 'publishedAt' | 'updatedAt' | 'corrections'>,
  { timeZone }: Pick<SiteContent, 'timeZone'>,
): string | undefined {
  const revised = latestDate([updatedAt, ...corrections.map(({ at }) => at)]);
  return revised && notBefore(revised, publishedAt, timeZone);
}

/** Returns the date of an article's last revision, or else of its publication. */
export function changedAt({ revised, publishedAt }: Pick<ArticleEntry, 'revised' | 'publishedAt'>): string {
  return revised ?? publishedAt;
}

/** Lists the file names of everyone who has a part in an article, in the order of the byline. */
export function authorsOf({ authors }: Pick<Article, 'authors'>): string[] {
  return authorRoles.flatMap((role) => authors?.[role] ?? []);
}
