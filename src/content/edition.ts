import type { z } from 'zod';
import { dayAndMoment, hasCome } from '#lib/dates.ts';
import type { ListingKind } from '#lib/paths.ts';
import { slugify } from '#lib/slug.ts';
import { type ArticleContent, articleSchema } from './article.ts';
import { checkContent, type ReadableArticle } from './edition-checks.ts';
import { ContentError, type JsonPath, type Problem, problemsOfIssues } from './problems.ts';
import { createSchemaGuide, type SchemaGuide } from './schema-guide.ts';
import { type SiteContent, siteSchema } from './site.ts';
import { readSource, type SourceFile } from './source-file.ts';

/** A file of the content folder, as text. */
export interface ContentFile {
  /** the file as the editor knows it, relative to the project */
  file: string;
  text: string;
}

/** What an edition is made of. */
export interface EditionInput {
  site: ContentFile;
  /** one file an article; its name without `.json` is the article's slug */
  articles: readonly ContentFile[];
}

export interface EditionOptions {
  /** the clock: stories of the future wait */
  now: Date;
  /** whether drafts and stories of the future are shown, as the dev server does */
  drafts: boolean;
}

export interface Article extends ArticleContent {
  slug: string;
  /** where it was read, for messages */
  source: SourceFile;
}

/** A tag, category or source with its articles, newest first. */
export interface Topic {
  name: string;
  slug: string;
  articles: readonly Article[];
}

/** Everything that is published, in the order and groups in which it is read. */
export interface Edition {
  site: SiteContent;
  /** newest first, ties by slug */
  articles: readonly Article[];
  bySlug: ReadonlyMap<string, Article>;
  /** for each kind the topics by slug: categories in the order of site.json, the others by count */
  topics: Readonly<Record<ListingKind, ReadonlyMap<string, Topic>>>;
}

const siteGuide = createSchemaGuide(siteSchema);
const articleGuide = createSchemaGuide(articleSchema);

/**
 * Reads an edition.
 *
 * @throws ContentError with every problem of every file
 */
export function parseEdition(input: EditionInput, { now, drafts }: EditionOptions): Edition {
  const problems: Problem[] = [];
  const site = readWith(input.site, siteSchema, siteGuide, problems);
  const articles: Article[] = [];
  const readable: ReadableArticle[] = [];
  for (const file of input.articles) {
    const { source, value } = readWith(file, articleSchema, articleGuide, problems);
    const slug = slugOf(file.file);
    if (value) articles.push({ ...value, slug, source });
    readable.push({ ...(value ?? readableFields(source)), slug, source });
  }
  if (site.value) problems.push(...checkContent(site.source, site.value, readable));
  if (problems.length > 0 || !site.value) throw new ContentError(problems);
  const { timeZone } = site.value;
  const shown = articles.filter(
    ({ status, publishedAt }) => drafts || (status === 'published' && hasCome(publishedAt, now, timeZone)),
  );
  return arrange(site.value, shown);
}

/** The name of a content file without folder and ending. */
export function slugOf(file: string): string {
  return file
    .replace(/^.*[\\/]/, '')
    .replace(/\.json$/, '')
    .normalize('NFC');
}

function readWith<Schema extends z.ZodType>(
  { file, text }: ContentFile,
  schema: Schema,
  guide: SchemaGuide,
  problems: Problem[],
): { source: SourceFile; value: z.infer<Schema> | undefined } {
  const { source, problems: unreadable } = readSource(file, text, guide.knownKeys);
  problems.push(...unreadable);
  if (source.value === undefined) return { source, value: undefined };
  const result = schema.safeParse(source.value);
  if (result.success) return { source, value: result.data };
  problems.push(...problemsOfIssues(source, result.error.issues, (path: JsonPath) => guide.describe(path)));
  return { source, value: undefined };
}

/** Of an article that breaks its schema, the fields that do not: they can still be held against others. */
function readableFields({ value }: SourceFile): Partial<ArticleContent> {
  if (typeof value !== 'object' || value === null) return {};
  const fields = Object.entries(articleSchema.shape).flatMap(([key, schema]) => {
    const result = schema.safeParse((value as Record<string, unknown>)[key]);
    return result.success ? [[key, result.data]] : [];
  });
  return Object.fromEntries(fields);
}

function arrange(site: SiteContent, shown: readonly Article[]): Edition {
  const articles = [...shown].sort((one, other) => byNewest(one, other, site.timeZone));
  const category = new Map(
    site.categories.map(({ name }) => [slugify(name), { name, articles: [] as Article[] }]),
  );
  return {
    site,
    articles,
    bySlug: new Map(articles.map((article) => [article.slug, article])),
    topics: {
      tag: byCount(group(articles, ({ tags }) => tags)),
      category: withSlugs(group(articles, (article) => [article.category], category)),
      source: byCount(group(articles, ({ sources }) => new Set(sources.map(({ name }) => name)))),
    },
  };
}

/** Days descending; within a day moments descending, then the stories that name the day alone. */
function byNewest(one: Article, other: Article, timeZone: string): number {
  const [day, moment] = dayAndMoment(one.publishedAt, timeZone);
  const [otherDay, otherMoment] = dayAndMoment(other.publishedAt, timeZone);
  return compare(otherDay, day) || compare(otherMoment, moment) || compare(one.slug, other.slug);
}

type Groups = Map<string, { name: string; articles: Article[] }>;

function group(
  articles: readonly Article[],
  names: (article: Article) => Iterable<string>,
  into: Groups = new Map(),
): Groups {
  for (const article of articles) {
    for (const name of names(article)) {
      const slug = slugify(name);
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
