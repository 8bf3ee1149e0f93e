import { findConflicts } from '#domain/edition/translations.ts';
import { createProblem, findClosest, type Problem, suggest } from '#domain/reading/problems.ts';
import type { SourceFile } from '#domain/reading/source-file.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { translationIn } from '#domain/schema/translations.ts';
import { findTag } from '#lib/text/languages.ts';
import type { ArticleFields, Locate } from './edition-checks.ts';
import { nameFrom } from './file-name-checks.ts';

/** An edition whose own files are valid. */
export interface CheckedEdition {
  site: SiteContent;
  siteSource: SourceFile;
  articles: readonly ArticleFields[];
  locate: Locate;
}

/** Checks what the editions of a paper say about each other: their languages, and the translations they name. */
export function checkEditions(editions: readonly CheckedEdition[]): Problem[] {
  const bySlug = new Map(
    editions.map((edition) => [edition, new Map(edition.articles.map((article) => [article.slug, article]))]),
  );
  const articlesOf = (edition: CheckedEdition) => bySlug.get(edition) ?? new Map();
  const conflicts = findConflicts(
    editions.map(({ site, articles }) => ({ language: site.language, stories: articles.filter(isPresent) })),
  );
  return [
    ...findSharedLanguages(editions),
    ...editions.flatMap((edition) => checkSections(edition, editions)),
    ...editions.flatMap((edition) =>
      edition.articles.flatMap((article) => checkTranslations(article, edition, editions, articlesOf)),
    ),
    ...conflicts.map(({ story, tag, slugs: [one, other] }) =>
      createProblem(
        locatorOf(story, editions)(story.file),
        ['translations', tag],
        `makes "${one}" and "${other}" translations of each other, which are in the same language`,
        'Correct it, or remove it from one of the articles: an article has one translation in each language.',
      ),
    ),
  ];
}

const isPresent = ({ status }: ArticleFields) => status !== 'withdrawn';

function locatorOf(article: ArticleFields, editions: readonly CheckedEdition[]): Locate {
  const edition = editions.find(({ articles }) => articles.includes(article));
  if (!edition) throw new Error(`${article.file} is in no edition.`);
  return edition.locate;
}

function findSharedLanguages(editions: readonly CheckedEdition[]): Problem[] {
  return editions.flatMap(({ site, siteSource }, index) => {
    const other = editions.findIndex((one) => one.site.language === site.language);
    return other === index
      ? []
      : createProblem(
          siteSource,
          ['language'],
          `"${site.language}" is also the language of ${editions[other]?.siteSource.file}`,
          'Give each edition a language of its own.',
        );
  });
}

/** Finds the edition that a language tag stands for, or reports what is wrong with it. */
function findEdition(
  report: (message: string, fix: string) => Problem,
  tag: string,
  own: CheckedEdition,
  editions: readonly CheckedEdition[],
): { other: CheckedEdition } | { problem: Problem } {
  const languages = editions.map(({ site }) => site.language);
  const language = findTag(tag, languages);
  if (language === own.site.language)
    return { problem: report('is the language of this edition', 'Remove it.') };
  const other = editions.find(({ site }) => site.language === language);
  if (other) return { other };
  const others = languages.filter((one) => one !== own.site.language);
  const fix =
    others.length > 0
      ? `Use the language of another edition: ${others.join(', ')}.`
      : 'Remove it, or add the edition as a folder in "editions" of the content folder.';
  return { problem: report(`there is no edition in the language "${tag}"`, fix) };
}

function checkTranslations(
  { file, translations = {}, status }: ArticleFields,
  edition: CheckedEdition,
  editions: readonly CheckedEdition[],
  articlesOf: (edition: CheckedEdition) => ReadonlyMap<string, ArticleFields>,
): Problem[] {
  return Object.entries(translations).flatMap(([language, slug]) => {
    const report = (message: string, fix: string) =>
      createProblem(edition.locate(file), ['translations', language], message, fix);
    const found = findEdition(report, language, edition, editions);
    if ('problem' in found) return found.problem;
    const articles = articlesOf(found.other);
    const story = articles.get(slug);
    if (!story) {
      const name = nameFrom(slug);
      const meant = articles.has(name) ? name : findClosest(slug, [...articles.keys()]);
      const fix = meant
        ? suggest(slug, meant)
        : 'Use the file name of an article of that edition, without .json.';
      return report(`there is no article "${slug}" in the edition ${language}`, fix);
    }
    if (status === 'draft' || status === 'withdrawn') return [];
    if (story.status === 'draft')
      return report(
        `the article "${slug}" in the edition ${language} is a draft`,
        'Publish it, or remove this line until then.',
      );
    if (story.status !== 'withdrawn') return [];
    return report(`the article "${slug}" in the edition ${language} was withdrawn`, 'Remove this line.');
  });
}

function checkSections(edition: CheckedEdition, editions: readonly CheckedEdition[]): Problem[] {
  const { site, siteSource } = edition;
  const taken = new Map<string, string>();
  return site.categories.flatMap(({ name, translations = {} }, index) =>
    Object.entries(translations).flatMap(([language, translation]) => {
      const report = (message: string, fix: string) =>
        createProblem(siteSource, ['categories', index, 'translations', language], message, fix);
      const found = findEdition(report, language, edition, editions);
      if ('problem' in found) return found.problem;
      const section = found.other.site.categories.find((one) => one.name === translation);
      const sections = found.other.site.categories.map((one) => one.name);
      if (!section) {
        const meant = findClosest(translation, sections);
        const fix = meant ? suggest(translation, meant) : `Use one of: ${sections.join(', ')}.`;
        return report(`"${translation}" is not a category of the edition ${language}`, fix);
      }
      const other = taken.get(`${language} ${translation}`);
      taken.set(`${language} ${translation}`, name);
      const back = translationIn(section.translations, site.language);
      const isOwn = (one: string) =>
        one !== name && site.categories.some((category) => category.name === one);
      if (other === undefined && !(back !== undefined && isOwn(back))) return [];
      return report(
        `"${translation}" is already the translation of "${other ?? back}"`,
        'Remove it from one of the two.',
      );
    }),
  );
}
