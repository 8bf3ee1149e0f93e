import { isBefore } from '#lib/dates.ts';
import { slugify } from '#lib/slug.ts';
import type { Article } from './edition.ts';
import { type JsonPath, nearest, type Problem, problemAt } from './problems.ts';
import type { SiteContent } from './site.ts';
import type { SourceFile } from './source-file.ts';

/** What a schema cannot see in one article: its file name, its dates, its category. */
export function checkArticle(article: Article, site: SiteContent): Problem[] {
  const { source, slug, category, publishedAt, updatedAt, corrections } = article;
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
  if (!categories.includes(category)) {
    const meant = nearest(category, categories);
    const fix = meant
      ? `Did you mean "${meant}"?`
      : `Use one of: ${categories.join(', ')}; or add it to site.json.`;
    problems.push(problemAt(source, ['category'], `"${category}" is not a category of site.json`, fix));
  }
  const early = (path: JsonPath, at: string) =>
    problems.push(
      problemAt(
        source,
        path,
        `${at} is before publishedAt, ${publishedAt}`,
        'Mend whichever of the two dates is wrong.',
      ),
    );
  if (updatedAt && isBefore(updatedAt, publishedAt, site.timeZone)) early(['updatedAt'], updatedAt);
  corrections.forEach(({ at }, index) => {
    if (isBefore(at, publishedAt, site.timeZone)) early(['corrections', index, 'at'], at);
  });
  problems.push(...repeats(article, 'tags', article.tags), ...repeats(article, 'related', article.related));
  problems.push(
    ...repeats(
      article,
      'sources',
      article.sources.map(({ name, url }) => `${name} ${url ?? ''}`),
    ),
  );
  return problems;
}

function repeats({ source }: Article, field: string, values: readonly string[]): Problem[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) < index
      ? problemAt(source, [field, index], 'stands twice in this list', 'Keep one of the two.')
      : [],
  );
}

/**
 * What only all files together show: slugs used twice, stories that are referred to but do not exist, names
 * that would share an address.
 *
 * @param slugs of all files, those that could not be read included
 */
export function checkEdition(
  siteSource: SourceFile,
  site: SiteContent,
  articles: readonly Article[],
  slugs: readonly string[],
): Problem[] {
  const known = new Set(slugs);
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
      articles.flatMap(({ tags, source }) =>
        tags.map((name, index) => ({ name, source, path: ['tags', index] })),
      ),
    ),
    ...sharedAddresses(
      'source',
      articles.flatMap(({ sources, source }) =>
        sources.map(({ name }, index) => ({ name, source, path: ['sources', index, 'name'] })),
      ),
    ),
  ];
}

function sharedSlugs(articles: readonly Article[]): Problem[] {
  const first = new Map<string, Article>();
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

function unknownRelated({ source, slug, related }: Article, known: ReadonlySet<string>): Problem[] {
  return related.flatMap((other, index) => {
    const path = ['related', index];
    if (other === slug) return problemAt(source, path, 'names the story itself', 'Take it out.');
    if (known.has(other)) return [];
    return problemAt(source, path, `there is no story "${other}"`, suggestStory(other, known));
  });
}

function unknownLead(
  source: SourceFile,
  { lead }: SiteContent,
  articles: readonly Article[],
  known: ReadonlySet<string>,
): Problem[] {
  if (lead === undefined) return [];
  if (!known.has(lead))
    return [problemAt(source, ['lead'], `there is no story "${lead}"`, suggestStory(lead, known))];
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

function suggestStory(slug: string, known: ReadonlySet<string>): string {
  const meant = nearest(slug, [...known]);
  return meant ? `Did you mean "${meant}"?` : 'Give the name of an article’s file, without .json.';
}

interface Name {
  name: string;
  source: SourceFile;
  path: JsonPath;
}

/** Names that would share an address; the spelling used most is taken to be the right one. */
function sharedAddresses(kind: string, names: readonly Name[]): Problem[] {
  const bySlug = Map.groupBy(names, ({ name }) => slugify(name));
  return [...bySlug.values()].flatMap((group) => {
    const spellings = [...Map.groupBy(group, ({ name }) => name)].sort(
      ([, one], [, other]) => other.length - one.length,
    );
    const [usual, ...others] = spellings;
    if (!usual) return [];
    const again = kind === 'category' ? usual[1].slice(1) : [];
    return [...again, ...others.flatMap(([, uses]) => uses)].map(({ name, source, path }) =>
      problemAt(
        source,
        path,
        name === usual[0]
          ? `the ${kind} "${name}" stands twice`
          : `the ${kind} "${name}" and the ${kind} "${usual[0]}" of ${usual[1][0]?.source.file} would share an address`,
        name === usual[0]
          ? 'Keep one of the two.'
          : `Write "${usual[0]}" here, or give one of them another name.`,
      ),
    );
  });
}
