import type { ListingKind } from '#domain/addresses/paths.ts';
import { type ContentFile, parseContentFile } from '#domain/reading/content-file.ts';
import { createSchemaGuide } from '#domain/schema/schema-guide.ts';
import { type SiteContent, siteSchema } from '#domain/schema/site.ts';
import { hasBegun } from '#lib/text/dates.ts';
import { slugify } from '#lib/text/slug.ts';
import { type ArticleEntry, authorsOf } from './article-entry.ts';
import type { OwnPage } from './own-page.ts';
import type { Translations } from './translations.ts';

/** A tag, category, source or author with its articles, newest first. */
export interface Topic {
  name: string;
  slug: string;
  articles: readonly ArticleEntry[];
}

/** All published articles, sorted and grouped. */
export interface Edition {
  site: SiteContent;
  /** newest first, ties by slug */
  articles: readonly ArticleEntry[];
  bySlug: ReadonlyMap<string, ArticleEntry>;
  /** withdrawn articles by slug, which keep a page but appear in no list */
  withdrawn: ReadonlyMap<string, ArticleEntry>;
  /** topics by slug: categories in the order of site.json, others by number of articles */
  topics: Readonly<Record<ListingKind, ReadonlyMap<string, Topic>>>;
  /** the stories' translations in other editions, by slug */
  translations: Translations;
  /** the paper's own pages by slug */
  ownPages: ReadonlyMap<string, OwnPage>;
}

const siteGuide = createSchemaGuide(siteSchema);

/** Parses site.json. Returns the settings or the problems found. */
export function parseSite(file: ContentFile) {
  return parseContentFile(file, siteSchema, siteGuide);
}

/**
 * Returns the published articles in the paper's order: newest first, after the lead that site.json names. A sponsored
 * article leads only if it is named.
 */
export function leadFirst({ site, articles, bySlug }: Edition): readonly ArticleEntry[] {
  const lead = bySlug.get(site.lead ?? '') ?? articles.find(isEditorial);
  return lead ? [lead, ...articles.filter((article) => article !== lead)] : articles;
}

/** Whether the paper chose an article, and nobody paid for it. */
export function isEditorial({ kind }: Pick<ArticleEntry, 'kind'>): boolean {
  return kind !== 'sponsored';
}

/** Whether an article is published at a time. A withdrawn article counts as published. */
export function isPublished({ status, publishedAt }: ArticleEntry, now: Date, site: SiteContent): boolean {
  return status !== 'draft' && hasBegun(publishedAt, now, site.timeZone);
}

/** Marks articles whose date is in the future. */
export function markScheduled(
  entries: readonly ArticleEntry[],
  now: Date,
  site: SiteContent,
): ArticleEntry[] {
  return entries.map((entry) =>
    hasBegun(entry.publishedAt, now, site.timeZone) ? entry : { ...entry, isScheduled: true },
  );
}

/**
 * Sorts articles and groups them by topic.
 *
 * @param translations of the articles in other editions, by slug
 * @param ownPages the paper's own pages
 */
export function createEdition(
  site: SiteContent,
  entries: readonly ArticleEntry[],
  translations: Translations = new Map(),
  ownPages: readonly OwnPage[] = [],
): Edition {
  const all = entries.toSorted(compareByDate);
  const articles = all.filter(({ status }) => status !== 'withdrawn');
  const withdrawn = all.filter(({ status }) => status === 'withdrawn');
  const emptyCategories: Groups = new Map(
    site.categories.map(({ name }) => [slugify(name), { name, articles: [] }]),
  );
  return {
    site,
    articles,
    bySlug: new Map(articles.map((article) => [article.slug, article])),
    withdrawn: new Map(withdrawn.map((article) => [article.slug, article])),
    topics: {
      tag: sortByCount(groupByTopic(articles, ({ tags }) => tags)),
      category: withSlugs(groupByTopic(articles, ({ category }) => [category], emptyCategories)),
      source: sortByCount(groupByTopic(articles, ({ sources }) => new Set(sources))),
      author: sortByCount(groupByAuthor(site, articles)),
    },
    translations,
    ownPages: new Map(ownPages.map((page) => [page.slug, page])),
  };
}

/** Returns the story with a slug. @throws Error if there is none */
export function getStory({ bySlug }: Edition, slug: string): ArticleEntry {
  const story = bySlug.get(slug);
  if (!story) throw new Error(`There is no story ${slug}.`);
  return story;
}

/** Newest first. Within a day, articles without a time come last. */
function compareByDate(a: ArticleEntry, b: ArticleEntry): number {
  return compare(b.day, a.day) || compare(b.moment, a.moment) || compare(a.slug, b.slug);
}

type Groups = Map<string, { name: string; articles: ArticleEntry[] }>;

function groupByTopic(
  articles: readonly ArticleEntry[],
  namesOf: (article: ArticleEntry) => Iterable<string>,
  groups: Groups = new Map(),
): Groups {
  const slugs = new Map<string, string>();
  for (const article of articles) {
    for (const name of namesOf(article)) {
      const slug = slugs.get(name) ?? slugify(name);
      slugs.set(name, slug);
      const topic = groups.get(slug) ?? { name, articles: [] };
      topic.articles.push(article);
      groups.set(slug, topic);
    }
  }
  return groups;
}

/** Articles by everyone who has a part in them. */
function groupByAuthor({ authors = {} }: SiteContent, articles: readonly ArticleEntry[]): Groups {
  const groups: Groups = new Map(
    Object.entries(authors).map(([slug, { name }]) => [slug, { name, articles: [] }]),
  );
  for (const article of articles) {
    for (const slug of new Set(authorsOf(article))) groups.get(slug)?.articles.push(article);
  }
  return groups;
}

function sortByCount(groups: Groups): ReadonlyMap<string, Topic> {
  const sorted = [...groups].sort(
    ([slugA, a], [slugB, b]) => b.articles.length - a.articles.length || compare(slugA, slugB),
  );
  return withSlugs(new Map(sorted));
}

function withSlugs(groups: Groups): ReadonlyMap<string, Topic> {
  return new Map([...groups].map(([slug, topic]) => [slug, { ...topic, slug }]));
}

/** Compares by code unit, because a locale's order differs between machines. */
function compare<Value extends string | number>(a: Value, b: Value): number {
  return a < b ? -1 : Number(a > b);
}
