import { checkArticle, findRepetitions } from '#domain/checks/article-checks.ts';
import { findLateSources } from '#domain/checks/date-checks.ts';
import type { ArticleFields } from '#domain/checks/edition-checks.ts';
import { slugOf } from '#domain/checks/file-name-checks.ts';
import { checkFragments, internalLinks } from '#domain/checks/internal-links.ts';
import { checkScript } from '#domain/checks/script-checks.ts';
import { findTextWarnings } from '#domain/checks/text-warnings.ts';
import { withSharedBudget } from '#domain/markdown/markdown-limits.ts';
import { fragmentsOf } from '#domain/pages/article-sections.ts';
import { type Article, articleSchema } from '#domain/schema/article.ts';
import { createSchemaGuide } from '#domain/schema/schema-guide.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { namedPictures, picturesInTexts } from './article-texts.ts';
import { type ContentFile, parseContentFile } from './content-file.ts';
import type { Problem } from './problems.ts';
import type { SourceFile } from './source-file.ts';

interface ArticleReading {
  /** problems that can be found without the other files */
  problems: Problem[];
  /** mistakes that may be meant, of an article without problems */
  warnings: Problem[];
  /** undefined if the file breaks the schema */
  article: Article | undefined;
  /** the fields checked against other files; of an invalid article, those that fit the schema */
  fields: ArticleFields;
}

const guide = createSchemaGuide(articleSchema);

/**
 * Parses an article and runs all checks that need no other article.
 *
 * @param site without it, the checks that depend on the settings are skipped
 */
export function parseArticleFile(file: ContentFile, site: SiteContent | undefined): ArticleReading {
  const { source, value, problems } = withSharedBudget(() => parseContentFile(file, articleSchema, guide));
  const slug = slugOf(file.file);
  const readable = value ?? withSharedBudget(() => readableFields(source));
  const links = internalLinks(readable, site?.address);
  if (site) problems.push(...checkArticle(readable, slug, source, site));
  if (value && links.some(({ href }) => href.startsWith('#')))
    problems.push(...checkFragments(links, fragmentsOf(value), source));
  const { status, tags = [], related = [], formerly = [], sources = [] } = readable;
  const { image, translations, authors, series } = readable;
  const article = value && { ...value, slug };
  return {
    problems,
    warnings:
      article && site && problems.length === 0
        ? [
            ...checkScript(article, site, source),
            ...findRepetitions(article, source),
            ...findLateSources(article, source),
            ...findTextWarnings(source),
          ]
        : [],
    article,
    fields: {
      slug,
      file: file.file,
      ...(status && { status }),
      tags,
      related,
      formerly,
      sources: sources.map(({ name }) => name),
      pictures: namedPictures(image, picturesInTexts(readable)),
      links,
      ...(translations && { translations }),
      ...(authors && { authors }),
      ...(series && { series }),
    },
  };
}

/** Parses an article's file again for the positions of its values. */
export function parseArticleSource(file: ContentFile): SourceFile {
  return withSharedBudget(() => parseContentFile(file, articleSchema, guide)).source;
}

function readableFields({ value }: SourceFile): Partial<Article> {
  if (typeof value !== 'object' || value === null) return {};
  const fields = Object.entries(articleSchema.shape).flatMap(([key, schema]) => {
    const result = schema.safeParse((value as Record<string, unknown>)[key]);
    return result.success ? [[key, result.data]] : [];
  });
  return Object.fromEntries(fields);
}
