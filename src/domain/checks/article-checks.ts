import { createProblem, findClosest, type Problem, suggest } from '#domain/reading/problems.ts';
import type { JsonPath, SourceFile } from '#domain/reading/source-file.ts';
import type { ArticleContent } from '#domain/schema/article.ts';
import { authorRoles } from '#domain/schema/author-roles.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { checkSlug } from '#domain/schema/slug-checks.ts';
import { isBefore } from '#lib/text/dates.ts';
import { foldText } from '#lib/text/find-words.ts';
import { isSameLanguage } from '#lib/text/languages.ts';
import { slugify } from '#lib/text/slug.ts';
import { checkYears } from './date-checks.ts';
import { checkFileName, nameFrom } from './file-name-checks.ts';

/** Checks what a schema cannot: the file name, the order of dates, the category and duplicate entries. */
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
    translatedFrom,
    machineTranslated,
  } = article;
  const problems = checkFileName(slug, source);
  const categories = site.categories.map(({ name }) => name);
  if (category !== undefined && !categories.includes(category)) {
    const meant = findClosest(category, categories);
    const fix = meant
      ? suggest(category, meant)
      : `Use one of: ${categories.join(', ')}, or add it to site.json.`;
    problems.push(createProblem(source, ['category'], `"${category}" is not a category of site.json`, fix));
  }
  const checkDate = (path: JsonPath, at: string | undefined) => {
    if (!at || !publishedAt || !isBefore(at, publishedAt, site.timeZone)) return;
    const fix = 'Correct one of the two dates.';
    problems.push(createProblem(source, path, `${at} is before publishedAt, ${publishedAt}`, fix));
  };
  checkDate(['updatedAt'], updatedAt);
  corrections.forEach(({ at }, index) => {
    checkDate(['corrections', index, 'at'], at);
  });
  if (withdrawn) checkDate(['withdrawn', 'at'], withdrawn.at);
  if (withdrawn && status && status !== 'withdrawn') {
    const fix = 'Set "status" to "withdrawn", or remove "withdrawn".';
    problems.push(createProblem(source, ['withdrawn'], `is present, but the status is "${status}"`, fix));
  }
  if (status === 'withdrawn' && source.valueAt(['withdrawn']) === undefined) {
    const fix = 'Add "withdrawn": { "at": "2026-06-09", "reason": "Why, for readers." }.';
    problems.push(
      createProblem(source, ['status'], 'is "withdrawn", but the field "withdrawn" is missing', fix),
    );
  }
  if (machineTranslated && source.valueAt(['translatedFrom']) === undefined) {
    const fix = 'Add "translatedFrom" with the language of the original, such as "en".';
    problems.push(
      createProblem(source, ['machineTranslated'], 'is present, but "translatedFrom" is missing', fix),
    );
  }
  const language = article.language ?? site.language;
  if (translatedFrom !== undefined && isSameLanguage(translatedFrom, language)) {
    const fix = 'Name the language of the original, or remove it.';
    problems.push(
      createProblem(source, ['translatedFrom'], `"${translatedFrom}" is the article’s own language`, fix),
    );
  }
  problems.push(
    ...checkYears(article, source),
    ...formerly.flatMap((old, index) => checkFormerSlug(old, slug, source, ['formerly', index])),
    ...findDuplicates(source, 'tags', tags),
    ...findDuplicates(source, 'related', related),
    ...findDuplicates(source, 'formerly', formerly),
    ...authorRoles.flatMap((role) =>
      findDuplicates(source, ['authors', role], article.authors?.[role] ?? []),
    ),
    ...findDuplicates(
      source,
      'sources',
      sources.map(({ name, url }) => `${name} ${url ?? ''}`),
    ),
  );
  return problems;
}

/** Warns of parts that an article has twice. */
export function findRepetitions(
  { terms, faq, takeaways, corrections }: ArticleContent,
  source: SourceFile,
): Problem[] {
  const parts = {
    takeaways: takeaways.map(({ lead, text }) => `${lead} ${text}`),
    faq: faq.map(({ question }) => question),
    terms: terms.map(({ term }) => foldText(term)),
    corrections: corrections.map(({ at, text }) => `${at} ${text}`),
  };
  return Object.entries(parts).flatMap(([field, texts]) => findDuplicates(source, field, texts));
}

function checkFormerSlug(old: string, slug: string, source: SourceFile, path: JsonPath): Problem[] {
  if (old === slug) return [createProblem(source, path, 'is the article’s current file name', 'Remove it.')];
  const fault = checkSlug(old);
  if (fault) return [createProblem(source, path, fault, 'Remove it: no article can have had this name.')];
  if (old === slugify(old) && old !== '') return [];
  const fix = `Use the former file name, such as "${nameFrom(old) || 'a-few-words'}".`;
  return [createProblem(source, path, `"${old}" is not a valid slug`, fix)];
}

function findDuplicates(source: SourceFile, field: string | JsonPath, values: readonly string[]): Problem[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) < index
      ? createProblem(source, [...[field].flat(), index], 'is already in this list', 'Remove one of the two.')
      : [],
  );
}
