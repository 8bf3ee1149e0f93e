import type { OwnPage } from '#domain/edition/own-page.ts';
import type { NamedPicture } from '#domain/reading/article-texts.ts';
import { checkAuthors } from '#domain/reading/author-file.ts';
import { createProblem, findClosest, type Problem, suggest } from '#domain/reading/problems.ts';
import type { JsonPath, SourceFile } from '#domain/reading/source-file.ts';
import type { Article } from '#domain/schema/article.ts';
import { revealDifferences, revealInvisible } from '#domain/schema/characters.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { foldText } from '#lib/text/find-words.ts';
import { cleanSlug, slugify } from '#lib/text/slug.ts';
import { nameFrom } from './file-name-checks.ts';
import type { InternalLink } from './internal-links.ts';
import { checkLinks } from './link-checks.ts';
import { checkSeries } from './series-checks.ts';

/** The fields of an article that are checked against other files; invalid ones are left out. */
export interface ArticleFields {
  slug: string;
  /** relative to the project */
  file: string;
  status?: 'published' | 'draft' | 'withdrawn';
  tags: readonly string[];
  related: readonly string[];
  /** former slugs */
  formerly: readonly string[];
  /** names of sources */
  sources: readonly string[];
  series?: Article['series'];
  /** file names of authors, by role */
  authors?: Article['authors'];
  /** those of its image and its texts */
  pictures?: readonly NamedPicture[];
  links: readonly InternalLink[];
  /** the slugs of the same story in other editions, by language */
  translations?: Readonly<Record<string, string>>;
}

/** Parses a file again for the positions of its values; called only for problems. */
export type Locate = (file: string) => SourceFile;

/**
 * Checks all files against each other: duplicate slugs, references to missing articles and pages, and conflicting names.
 *
 * @param isFile whether the public folder has a file, by its path in the site
 * @param ownPages the paper's own pages
 */
export function checkEdition(
  siteSource: SourceFile,
  site: SiteContent,
  articles: readonly ArticleFields[],
  locate: Locate,
  isFile: (path: string) => boolean,
  ownPages: readonly OwnPage[] = [],
): Problem[] {
  const slugs = new Set(articles.map(({ slug }) => slug));
  const categories = site.categories.map(({ name }, index) => ({ name, file: siteSource.file, index }));
  return [
    ...findDuplicateSlugs(articles, locate),
    ...articles.flatMap((article) => checkRelated(article, slugs, locate)),
    ...articles.flatMap((article) => checkAuthors(article, site, locate)),
    ...checkFormerSlugs(articles, locate),
    ...checkLinks(siteSource, site, articles, ownPages, locate, isFile),
    ...checkSeries(articles, locate),
    ...checkLead(siteSource, site, articles, slugs),
    ...findConflictingNames('category', categories, ({ index }) => [
      siteSource,
      ['categories', index, 'name'],
    ]),
    ...findConflictingNames(
      'tag',
      articles.flatMap(({ tags, file }) => tags.map((name, index) => ({ name, file, index }))),
      ({ file, index }) => [locate(file), ['tags', index]],
    ),
    ...findConflictingNames(
      'source',
      articles.flatMap(({ sources, file }) => sources.map((name, index) => ({ name, file, index }))),
      ({ file, index }) => [locate(file), ['sources', index, 'name']],
    ),
    ...findConflictingNames(
      'series',
      articles.flatMap(({ series, file }) => (series ? { name: series.name, file, index: 0 } : [])),
      ({ file }) => [locate(file), ['series', 'name']],
    ),
  ];
}

function findDuplicateSlugs(articles: readonly ArticleFields[], locate: Locate): Problem[] {
  const first = new Map<string, ArticleFields>();
  return articles.flatMap((article) => {
    const other = first.get(article.slug);
    if (!other) first.set(article.slug, article);
    // Archives and disks of Macs decompose letters, which looks the same.
    const isOtherForm = article.file.normalize() === other?.file.normalize();
    return other
      ? createProblem(
          locate(article.file),
          [],
          `has the same file name as ${other.file}${isOtherForm ? ', in another Unicode form' : ''}`,
          'Rename one of the two: the file name is the article’s URL.',
        )
      : [];
  });
}

/** Reports former slugs that another article has or had. */
function checkFormerSlugs(articles: readonly ArticleFields[], locate: Locate): Problem[] {
  const present = new Map(articles.map((article) => [article.slug, article]));
  const former = new Map<string, ArticleFields>();
  return articles.flatMap((article) =>
    article.formerly.flatMap((old, index) => {
      const owner = present.get(old);
      const other = former.get(old);
      former.set(old, other ?? article);
      const fix = 'Remove it from one of the two: a URL leads to one article.';
      const report = (message: string) =>
        createProblem(locate(article.file), ['formerly', index], message, fix);
      if (owner && owner !== article) return report(`"${old}" is the slug of ${owner.file}`);
      if (other && other !== article) return report(`"${old}" is also a former slug of ${other.file}`);
      return [];
    }),
  );
}

function checkRelated(
  { file, slug, related }: ArticleFields,
  slugs: ReadonlySet<string>,
  locate: Locate,
): Problem[] {
  return related.flatMap((other, index) => {
    const path = ['related', index];
    if (other === slug) return createProblem(locate(file), path, 'is the article itself', 'Remove it.');
    if (slugs.has(other)) return [];
    return createProblem(
      locate(file),
      path,
      `there is no article "${other}"`,
      suggestArticle(
        other,
        [...slugs].filter((one) => one !== slug),
      ),
    );
  });
}

function checkLead(
  source: SourceFile,
  { lead }: SiteContent,
  articles: readonly ArticleFields[],
  slugs: ReadonlySet<string>,
): Problem[] {
  if (lead === undefined) return [];
  if (!slugs.has(lead))
    return [
      createProblem(source, ['lead'], `there is no article "${lead}"`, suggestArticle(lead, [...slugs])),
    ];
  const draft = articles.some(({ slug, status }) => slug === lead && status === 'draft');
  return draft
    ? [
        createProblem(
          source,
          ['lead'],
          `the article "${lead}" is a draft`,
          'Publish it, or choose another lead.',
        ),
      ]
    : [];
}

function suggestArticle(slug: string, slugs: readonly string[]): string {
  const name = nameFrom(slug);
  const meant = slugs.includes(name) ? name : findClosest(slug, slugs);
  return meant ? suggest(slug, meant) : 'Use the file name of an article, without .json.';
}

/** One use of a name: an entry of a list in a file. */
interface Name {
  name: string;
  file: string;
  index: number;
}
type LocateName = (name: Name) => [source: SourceFile, path: JsonPath];
type Kind = 'category' | 'tag' | 'source' | 'series';

/** Reports names with the same slug or that are spellings of one name, in all but the most frequent spelling. */
function findConflictingNames(kind: Kind, names: readonly Name[], locateName: LocateName): Problem[] {
  const spellings = Map.groupBy(names, ({ name }) => name);
  const find = (key: (name: string) => string, conflict: string) =>
    findConflicts(kind, spellings, key, conflict, locateName);
  const withoutSpace = (name: string) => slugify(name.replace(/\s+/gu, ''));
  const problems = [
    ...find(slugify, 'have the same slug'),
    ...find(withoutSpace, 'differ only in spacing'),
    ...find((name) => withoutSpace(foldText(name)), 'are spellings of the same name'),
  ];
  const byLocation = new Map(problems.toReversed().map((problem) => [locationOf(problem), problem]));
  return problems.filter((problem) => byLocation.get(locationOf(problem)) === problem);
}

/** Two names, with the code points of what makes them differ but may not show, such as joiners. */
const tellApart = (one: string, other: string): string[] =>
  cleanSlug(one) === cleanSlug(other)
    ? [revealInvisible(one), revealInvisible(other)]
    : [revealDifferences(one, other), revealDifferences(other, one)];

const locationOf = ({ file, path }: Problem) => `${file} ${path}`;

function findConflicts(
  kind: Kind,
  spellings: ReadonlyMap<string, readonly Name[]>,
  key: (name: string) => string,
  conflict: string,
  locateName: LocateName,
): Problem[] {
  return [...Map.groupBy(spellings, ([name]) => key(name)).values()].flatMap((group) => {
    const [usual, ...others] = group.sort(([, one], [, other]) => other.length - one.length);
    if (!usual) return [];
    const [spelling, [first, ...repeated]] = usual;
    const duplicates = (kind === 'category' ? repeated : []).map((name) =>
      createProblem(
        ...locateName(name),
        `the ${kind} "${name.name}" is already in this list`,
        'Remove one of the two.',
      ),
    );
    const conflicting = others.flatMap(([other, uses]) => {
      const [shown, usualShown] = tellApart(other, spelling);
      return uses.map((name) =>
        createProblem(
          ...locateName(name),
          `the ${kind} "${shown}" and the ${kind} "${usualShown}" of ${first?.file} ${conflict}`,
          `Write "${usualShown}" here, or rename one of them.`,
        ),
      );
    });
    return [...duplicates, ...conflicting];
  });
}
