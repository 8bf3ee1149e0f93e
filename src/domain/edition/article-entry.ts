import type { Article } from '#domain/schema/article.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { dayAndMoment } from '#lib/text/dates.ts';
import { textAt } from './reading-depths.ts';
import { countWords, readingMinutes } from './reading-time.ts';
import { countTerms, type TermCounts } from './term-counts.ts';

/**
 * What an edition keeps of an article: all that lists and other articles' pages show of it. Plain data without
 * its longer texts, so that 100,000 fit into memory and pass between threads.
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
  > {
  /** the slugs that it had before, where it had others */
  formerly?: string[];
  /** its file, relative to the project */
  file: string;
  /** a digest of the file: the same digest, the same article */
  digest: string;
  /** the names of its sources, the byline's first */
  sources: string[];
  /** the day of publication in the paper's time zone, and the moment in milliseconds, 0 when only the day is told */
  day: string;
  moment: number;
  /** when it was last updated or corrected, where it was */
  revised?: string;
  /** how many its text has, and how many minutes they take */
  words: number;
  minutes: number;
  /** the terms that it explains, each followed by its definition: flat, since 100,000 articles have half a million */
  explained: string[];
  /** its words, for related news */
  terms: TermCounts;
}

/** An article and the version of its file. Everything that pages show of an article follows from it. */
export type ArticleVersion = Pick<ArticleEntry, 'slug' | 'digest'>;

/** Picks the slug and digest, which are cheap to compare and to send to a thread. */
export function versionOf({ slug, digest }: ArticleVersion): ArticleVersion {
  return { slug, digest };
}

/** An article's version as text, for cache keys. */
export function articleKey({ slug, digest }: ArticleVersion): string {
  return `${slug} ${digest}`;
}

/** Where an article was read. */
export interface ArticleOrigin {
  file: string;
  digest: string;
}

export function createEntry(
  article: Article,
  { file, digest }: ArticleOrigin,
  site: SiteContent,
): ArticleEntry {
  const { slug, title, summary, category, tags, publishedAt, status, related, language, image } = article;
  const { withdrawn, formerly } = article;
  const [day, moment] = dayAndMoment(publishedAt, site.timeZone);
  const revised = revisedAt(article);
  const words = countWords(textAt('full', article), language ?? site.language);
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
    ...(language && { language }),
    ...(image && { image }),
    ...(withdrawn && { withdrawn }),
    ...(formerly.length > 0 && { formerly }),
    ...(revised && { revised }),
    words,
    minutes: readingMinutes(words),
    explained: article.terms.flatMap(({ term, definition }) => [term, definition]),
    terms: countTerms(article),
  };
}

/** When an article was last updated or corrected; undefined when it stands as it was published. */
export function revisedAt({ updatedAt, corrections }: Article): string | undefined {
  const dates = [...(updatedAt ? [updatedAt] : []), ...corrections.map(({ at }) => at)];
  return dates.sort((one, other) => Date.parse(other) - Date.parse(one))[0];
}

/** When an article last changed in substance: its last revision, else its publication. */
export function changedAt({ revised, publishedAt }: Pick<ArticleEntry, 'revised' | 'publishedAt'>): string {
  return revised ?? publishedAt;
}
