import type { ListingKind } from '#domain/addresses/paths.ts';
import { type ContentFile, readWith } from '#domain/reading/content-file.ts';
import { createSchemaGuide } from '#domain/schema/schema-guide.ts';
import { type SiteContent, siteSchema } from '#domain/schema/site.ts';
import { hasCome } from '#lib/text/dates.ts';
import { slugify } from '#lib/text/slug.ts';
import type { ArticleEntry } from './article-entry.ts';

/** A tag, category or source with its articles, newest first. */
export interface Topic {
  name: string;
  slug: string;
  articles: readonly ArticleEntry[];
}

/** Everything that is published, in the order and groups in which it is read. */
export interface Edition {
  site: SiteContent;
  /** newest first, ties by slug */
  articles: readonly ArticleEntry[];
  bySlug: ReadonlyMap<string, ArticleEntry>;
  /** those that keep their address and nothing else, by slug: they stand in no list */
  withdrawn: ReadonlyMap<string, ArticleEntry>;
  /** for each kind the topics by slug: categories in the order of site.json, the others by count */
  topics: Readonly<Record<ListingKind, ReadonlyMap<string, Topic>>>;
}

const siteGuide = createSchemaGuide(siteSchema);

/** Reads the paper's settings, or tells every problem that keeps them from being read. */
export function readSite(file: ContentFile) {
  return readWith(file, siteSchema, siteGuide);
}

/**
 * Whether an article has been published by a moment, also if it has been withdrawn since; a story of the future
 * waits for a build after its own.
 */
export function isPublished({ status, publishedAt }: ArticleEntry, now: Date, site: SiteContent): boolean {
  return status !== 'draft' && hasCome(publishedAt, now, site.timeZone);
}

/** Arranges the articles that are shown. */
export function createEdition(site: SiteContent, shown: readonly ArticleEntry[]): Edition {
  const all = shown.toSorted(byNewest);
  const articles = all.filter(({ status }) => status !== 'withdrawn');
  const withdrawn = all.filter(({ status }) => status === 'withdrawn');
  const category = new Map(
    site.categories.map(({ name }) => [slugify(name), { name, articles: [] as ArticleEntry[] }]),
  );
  return {
    site,
    articles,
    bySlug: new Map(articles.map((article) => [article.slug, article])),
    withdrawn: new Map(withdrawn.map((article) => [article.slug, article])),
    topics: {
      tag: byCount(group(articles, ({ tags }) => tags)),
      category: withSlugs(group(articles, (article) => [article.category], category)),
      source: byCount(group(articles, ({ sources }) => new Set(sources))),
    },
  };
}

/** @throws Error when there is no story with the slug */
export function storyOf({ bySlug }: Edition, slug: string): ArticleEntry {
  const story = bySlug.get(slug);
  if (!story) throw new Error(`There is no story ${slug}.`);
  return story;
}

/** Days descending; within a day moments descending, then the stories that name the day alone. */
function byNewest(one: ArticleEntry, other: ArticleEntry): number {
  return compare(other.day, one.day) || compare(other.moment, one.moment) || compare(one.slug, other.slug);
}

type Groups = Map<string, { name: string; articles: ArticleEntry[] }>;

function group(
  articles: readonly ArticleEntry[],
  names: (article: ArticleEntry) => Iterable<string>,
  into: Groups = new Map(),
): Groups {
  const slugs = new Map<string, string>();
  for (const article of articles) {
    for (const name of names(article)) {
      const slug = slugs.get(name) ?? slugify(name);
      slugs.set(name, slug);
      const topic = into.get(slug) ?? { name, articles: [] };
      topic.articles.push(article);
      into.set(slug, topic);
    }
  }
  return into;
}

function byCount(groups: Groups): ReadonlyMap<string, Topic> {
  const sorted = [...groups].sort(
    ([slug, one], [otherSlug, other]) =>
      other.articles.length - one.articles.length || compare(slug, otherSlug),
  );
  return withSlugs(new Map(sorted));
}

function withSlugs(groups: Groups): ReadonlyMap<string, Topic> {
  return new Map([...groups].map(([slug, topic]) => [slug, { ...topic, slug }]));
}

/** By code unit: the same on every machine, unlike a comparison by locale. */
function compare<Value extends string | number>(one: Value, other: Value): number {
  return one < other ? -1 : Number(one > other);
}
