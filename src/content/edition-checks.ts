import { isBefore } from '#lib/dates.ts';
import { slugify } from '#lib/slug.ts';
import type { ArticleContent } from './article.ts';
import { type JsonPath, nearest, type Problem, problemAt } from './problems.ts';
import type { SiteContent } from './site.ts';
import type { SourceFile } from './source-file.ts';

/** An article as far as it can be read: all of its fields, or those that fit its schema. */
export interface ReadableArticle extends Partial<ArticleContent> {
  slug: string;
  source: SourceFile;
}

/** What schemas cannot see: what is wrong with each article, and with all of them together. */
export function checkContent(
  siteSource: SourceFile,
  site: SiteContent,
  articles: readonly ReadableArticle[],
): Problem[] {
  return [
    ...articles.flatMap((article) => checkArticle(article, site)),
    ...checkEdition(siteSource, site, articles),
  ];
}

/** What a schema cannot see in one article: its file name, its dates, its category. */
function checkArticle(article: ReadableArticle, site: SiteContent): Problem[] {
  const { source, slug, category, publishedAt, updatedAt } = article;
  const { tags = [], related = [], sources = [], corrections = [] } = article;
  const problems: Problem[] = [];
  if (slug !== slugify(slug) || slug === '') {
    problems.push(
      problemAt(
        source,
        [],
        `the file name "${slug}" is no address`,
        `Rename it to "${slugify(slug) || 'a-few-words'}.json": lower case, hyphens between words.`,
      ),
    );
  }
  const categories = site.categories.map(({ name }) => name);
  if (category !== undefined && !categories.includes(category)) {
    const meant = nearest(category, categories);
    const fix = meant
      ? `Did you mean "${meant}"?`
      : `Use one of: ${categories.join(', ')}; or add it to site.json.`;
    problems.push(problemAt(source, ['category'], `"${category}" is not a category of site.json`, fix));
  }
  const checkDate = (path: JsonPath, at: string | undefined) => {
    if (!at || !publishedAt || !isBefore(at, publishedAt, site.timeZone)) return;
    const fix = 'Mend whichever of the two dates is wrong.';
    problems.push(problemAt(source, path, `${at} is before publishedAt, ${publishedAt}`, fix));
  };
  checkDate(['updatedAt'], updatedAt);
  corrections.forEach(({ at }, index) => {
    checkDate(['corrections', index, 'at'], at);
  });
  problems.push(
    ...repeats(source, 'tags', tags),
    ...repeats(source, 'related', related),
    ...repeats(
      source,
      'sources',
      sources.map(({ name, url }) => `${name} ${url ?? ''}`),
    ),
  );
  return problems;
}

function repeats(source: SourceFile, field: string, values: readonly string[]): Problem[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) < index
      ? problemAt(source, [field, index], 'stands twice in this list', 'Keep one of the two.')
      : [],
  );
}

/**
 * What only all files together show: slugs used twice, stories that are referred to but do not exist, names
 * that would share an address.
 */
function checkEdition(
  siteSource: SourceFile,
  site: SiteContent,
  articles: readonly ReadableArticle[],
): Problem[] {
  const known = new Set(articles.map(({ slug }) => slug));
  return [
    ...sharedSlugs(articles),
    ...articles.flatMap((article) => unknownRelated(article, known)),
    ...unknownLead(siteSource, site, articles, known),
    ...sharedAddresses(
      'category',
      site.categories.map(({ name }, index) => ({
        name,
        source: siteSource,
        path: ['categories', index, 'name'],
      })),
    ),
    ...sharedAddresses(
      'tag',
      articles.flatMap(({ tags = [], source }) =>
        tags.map((name, index) => ({ name, source, path: ['tags', index] })),
      ),
    ),
    ...sharedAddresses(
      'source',
      articles.flatMap(({ sources = [], source }) =>
        sources.map(({ name }, index) => ({ name, source, path: ['sources', index, 'name'] })),
      ),
    ),
  ];
}

function sharedSlugs(articles: readonly ReadableArticle[]): Problem[] {
  const first = new Map<string, ReadableArticle>();
  return articles.flatMap((article) => {
    const other = first.get(article.slug);
    if (!other) first.set(article.slug, article);
    return other
      ? problemAt(
          article.source,
          [],
          `has the same file name as ${other.source.file}`,
          'Rename one of the two: the file name is the story’s address.',
        )
      : [];
  });
}

function unknownRelated(
  { source, slug, related = [] }: ReadableArticle,
  known: ReadonlySet<string>,
): Problem[] {
  return related.flatMap((other, index) => {
    const path = ['related', index];
    if (other === slug) return problemAt(source, path, 'names the story itself', 'Take it out.');
    if (known.has(other)) return [];
    return problemAt(
      source,
      path,
      `there is no story "${other}"`,
      suggestStory(
        other,
        [...known].filter((one) => one !== slug),
      ),
    );
  });
}

function unknownLead(
  source: SourceFile,
  { lead }: SiteContent,
  articles: readonly ReadableArticle[],
  known: ReadonlySet<string>,
): Problem[] {
  if (lead === undefined) return [];
  if (!known.has(lead))
    return [problemAt(source, ['lead'], `there is no story "${lead}"`, suggestStory(lead, [...known]))];
  const draft = articles.some(({ slug, status }) => slug === lead && status === 'draft');
  return draft
    ? [
        problemAt(
          source,
          ['lead'],
          `the story "${lead}" is a draft`,
          'Publish it, or let another story lead.',
        ),
      ]
    : [];
}

function suggestStory(slug: string, known: readonly string[]): string {
  const meant = nearest(slug, known);
  return meant ? `Did you mean "${meant}"?` : 'Give the name of an article’s file, without .json.';
}

interface Name {
  name: string;
  source: SourceFile;
  path: JsonPath;
}

/**
 * Names that would share an address, or that differ in spacing alone; the spelling used most is taken to be
 * the right one.
 */
function sharedAddresses(kind: string, names: readonly Name[]): Problem[] {
  const bySlug = clashes(kind, names, ({ name }) => slugify(name), 'would share an address');
  const told = new Set(bySlug.map(placeOf));
  const bySpacing = clashes(
    kind,
    names,
    ({ name }) => slugify(name.replace(/\s+/gu, '')),
    'differ in spacing alone',
  );
  return [...bySlug, ...bySpacing.filter((problem) => !told.has(placeOf(problem)))];
}

const placeOf = ({ file, path }: Problem) => `${file} ${path}`;

function clashes(kind: string, names: readonly Name[], key: (name: Name) => string, what: string): Problem[] {
  return [...Map.groupBy(names, key).values()].flatMap((group) => {
    const spellings = [...Map.groupBy(group, ({ name }) => name)].sort(
      ([, one], [, other]) => other.length - one.length,
    );
    const [usual, ...others] = spellings;
    if (!usual) return [];
    const [right, [first, ...again]] = usual;
    const twice = (kind === 'category' ? again : []).map(({ name, source, path }) =>
      problemAt(source, path, `the ${kind} "${name}" stands twice`, 'Keep one of the two.'),
    );
    const clashing = others
      .flatMap(([, uses]) => uses)
      .map(({ name, source, path }) =>
        problemAt(
          source,
          path,
          `the ${kind} "${name}" and the ${kind} "${right}" of ${first?.source.file} ${what}`,
          `Write "${right}" here, or give one of them another name.`,
        ),
      );
    return [...twice, ...clashing];
  });
}
