import { isBefore } from '#lib/dates.ts';
import { slugify } from '#lib/slug.ts';
import type { ArticleContent } from './article.ts';
import { type JsonPath, nearest, type Problem, problemAt } from './problems.ts';
import type { SiteContent } from './site.ts';
import type { SourceFile } from './source-file.ts';

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
