import type { ArticleContent } from '#domain/schema/article.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { faultOfSlug } from '#domain/schema/slug-checks.ts';
import { isBefore } from '#lib/text/dates.ts';
import { slugify } from '#lib/text/slug.ts';
import { nearest, type Problem, problemAt } from './problems.ts';
import type { JsonPath, SourceFile } from './source-file.ts';

/** What schemas cannot see in one article: its file name, its dates, its category, entries that stand twice. */
export function checkArticle(
  article: Partial<ArticleContent>,
  slug: string,
  source: SourceFile,
  site: SiteContent,
): Problem[] {
  const {
    category,
    publishedAt,
    updatedAt,
    tags = [],
    related = [],
    sources = [],
    corrections = [],
    status,
    withdrawn,
    formerly = [],
  } = article;
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
  const fault = faultOfSlug(slug);
  if (fault) problems.push(problemAt(source, [], `the file name ${fault}`, 'Give the file another name.'));
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
  if (withdrawn) checkDate(['withdrawn', 'at'], withdrawn.at);
  if (withdrawn && status && status !== 'withdrawn') {
    const fix = 'Write "status": "withdrawn" as well, or take "withdrawn" out.';
    problems.push(problemAt(source, ['withdrawn'], `is given, but the status is "${status}"`, fix));
  }
  if (!withdrawn && status === 'withdrawn') {
    const fix = 'Add "withdrawn": { "at": "2026-06-09", "reason": "Why, for readers." }.';
    problems.push(problemAt(source, ['status'], 'is "withdrawn", but nothing says when and why', fix));
  }
  problems.push(
    ...formerly.flatMap((old, index) => badFormerSlug(old, slug, source, ['formerly', index])),
    ...repeats(source, 'tags', tags),
    ...repeats(source, 'related', related),
    ...repeats(source, 'formerly', formerly),
    ...repeats(
      source,
      'sources',
      sources.map(({ name, url }) => `${name} ${url ?? ''}`),
    ),
  );
  return problems;
}

function badFormerSlug(old: string, slug: string, source: SourceFile, path: JsonPath): Problem[] {
  if (old === slug) return [problemAt(source, path, 'is the name that the story has now', 'Take it out.')];
  const fault = faultOfSlug(old);
  if (fault) return [problemAt(source, path, fault, 'Take it out: no story can have had it.')];
  if (old === slugify(old) && old !== '') return [];
  const fix = `Write the file’s former name, such as "${slugify(old) || 'a-few-words'}".`;
  return [problemAt(source, path, `"${old}" was no address`, fix)];
}

function repeats(source: SourceFile, field: string, values: readonly string[]): Problem[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) < index
      ? problemAt(source, [field, index], 'stands twice in this list', 'Keep one of the two.')
      : [],
  );
}
