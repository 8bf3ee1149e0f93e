import type { SiteContent } from '#domain/schema/site.ts';
import { slugify } from '#lib/text/slug.ts';
import { nearest, type Problem, problemAt } from './problems.ts';
import type { JsonPath, SourceFile } from './source-file.ts';

/** The fields of an article that are held against other files, as far as they can be read. */
export interface ArticleFields {
  slug: string;
  /** its file, relative to the project */
  file: string;
  status?: 'published' | 'draft' | 'withdrawn';
  tags: readonly string[];
  related: readonly string[];
  /** the slugs that it had before */
  formerly: readonly string[];
  /** the names of its sources */
  sources: readonly string[];
  /** the path of its picture in the public folder */
  picture?: string;
}

/** Reads a file again for the place of a value in it; called only for what is wrong. */
export type Locate = (file: string) => SourceFile;

/**
 * What only all files together show: slugs used twice, stories that are referred to but do not exist, names
 * that would share an address.
 */
export function checkEdition(
  siteSource: SourceFile,
  site: SiteContent,
  articles: readonly ArticleFields[],
  locate: Locate,
): Problem[] {
  const known = new Set(articles.map(({ slug }) => slug));
  const categories = site.categories.map(({ name }, index) => ({ name, file: siteSource.file, index }));
  return [
    ...sharedSlugs(articles, locate),
    ...articles.flatMap((article) => unknownRelated(article, known, locate)),
    ...takenAddresses(articles, locate),
    ...unknownLead(siteSource, site, articles, known),
    ...sharedAddresses('category', categories, ({ index }) => [siteSource, ['categories', index, 'name']]),
    ...sharedAddresses(
      'tag',
      articles.flatMap(({ tags, file }) => tags.map((name, index) => ({ name, file, index }))),
      ({ file, index }) => [locate(file), ['tags', index]],
    ),
    ...sharedAddresses(
      'source',
      articles.flatMap(({ sources, file }) => sources.map((name, index) => ({ name, file, index }))),
      ({ file, index }) => [locate(file), ['sources', index, 'name']],
    ),
  ];
}

function sharedSlugs(articles: readonly ArticleFields[], locate: Locate): Problem[] {
  const first = new Map<string, ArticleFields>();
  return articles.flatMap((article) => {
    const other = first.get(article.slug);
    if (!other) first.set(article.slug, article);
    return other
      ? problemAt(
          locate(article.file),
          [],
          `has the same file name as ${other.file}`,
          'Rename one of the two: the file name is the story’s address.',
        )
      : [];
  });
}

/** Former addresses that are another story's, now or formerly. */
function takenAddresses(articles: readonly ArticleFields[], locate: Locate): Problem[] {
  const present = new Map(articles.map((article) => [article.slug, article]));
  const former = new Map<string, ArticleFields>();
  return articles.flatMap((article) =>
    article.formerly.flatMap((old, index) => {
      const owner = present.get(old);
      const other = former.get(old);
      former.set(old, other ?? article);
      const fix = 'Take it out of one of the two: an address leads to one story.';
      const tell = (message: string) => problemAt(locate(article.file), ['formerly', index], message, fix);
      if (owner && owner !== article) return tell(`"${old}" is the address of ${owner.file}`);
      if (other && other !== article) return tell(`"${old}" is a former address of ${other.file} too`);
      return [];
    }),
  );
}

function unknownRelated(
  { file, slug, related }: ArticleFields,
  known: ReadonlySet<string>,
  locate: Locate,
): Problem[] {
  return related.flatMap((other, index) => {
    const path = ['related', index];
    if (other === slug) return problemAt(locate(file), path, 'names the story itself', 'Take it out.');
    if (known.has(other)) return [];
    return problemAt(
      locate(file),
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
  articles: readonly ArticleFields[],
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

/** A name in a list of a file. */
interface Name {
  name: string;
  file: string;
  index: number;
}
type Place = (name: Name) => [source: SourceFile, path: JsonPath];
type Kind = 'category' | 'tag' | 'source';

/**
 * Names that would share an address, or that differ in spacing alone; the spelling used most is taken to be
 * the right one.
 */
function sharedAddresses(kind: Kind, names: readonly Name[], place: Place): Problem[] {
  const spellings = Map.groupBy(names, ({ name }) => name);
  const bySlug = clashes(kind, spellings, slugify, 'would share an address', place);
  const told = new Set(bySlug.map(placeOf));
  const withoutSpace = (name: string) => slugify(name.replace(/\s+/gu, ''));
  const bySpacing = clashes(kind, spellings, withoutSpace, 'differ in spacing alone', place);
  return [...bySlug, ...bySpacing.filter((problem) => !told.has(placeOf(problem)))];
}

const placeOf = ({ file, path }: Problem) => `${file} ${path}`;

function clashes(
  kind: Kind,
  spellings: ReadonlyMap<string, readonly Name[]>,
  key: (name: string) => string,
  what: string,
  place: Place,
): Problem[] {
  return [...Map.groupBy(spellings, ([name]) => key(name)).values()].flatMap((group) => {
    const [usual, ...others] = group.sort(([, one], [, other]) => other.length - one.length);
    if (!usual) return [];
    const [right, [first, ...again]] = usual;
    const twice = (kind === 'category' ? again : []).map((name) =>
      problemAt(...place(name), `the ${kind} "${name.name}" stands twice`, 'Keep one of the two.'),
    );
    const clashing = others
      .flatMap(([, uses]) => uses)
      .map((name) =>
        problemAt(
          ...place(name),
          `the ${kind} "${name.name}" and the ${kind} "${right}" of ${first?.file} ${what}`,
          `Write "${right}" here, or give one of them another name.`,
        ),
      );
    return [...twice, ...clashing];
  });
}
