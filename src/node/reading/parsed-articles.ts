import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readArticle } from '#domain/reading/article-file.ts';
import type { Article } from '#domain/schema/article.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { readItems, type StoredItem } from '#node/files/scratch-file.ts';

/** Where an article can be loaded from: its file and, if this build has parsed it, the result. */
export interface ArticleSource {
  file: string;
  parsed?: StoredItem;
}

/** What this build has parsed, by file. */
export type ParsedPlaces = ReadonlyMap<string, StoredItem>;

/** The sources of stories, by slug. */
export function sourcesOf(
  stories: Iterable<{ slug: string; file: string }>,
  places: ParsedPlaces,
): Map<string, ArticleSource> {
  return new Map(
    Array.from(stories, ({ slug, file }) => {
      const parsed = places.get(file);
      return [slug, { file, ...(parsed && { parsed }) }];
    }),
  );
}

/**
 * Takes back, all at once, the articles that this build has parsed; others are read when they are loaded.
 *
 * @param root the project's folder, which files are relative to
 * @param sources by slug
 * @returns a function that throws an Error where there is no source
 */
export function createArticleLoader(
  root: string,
  site: SiteContent,
  sources: ReadonlyMap<string, ArticleSource>,
): (article: { slug: string }) => Article {
  const stored = [...sources].flatMap(([slug, { parsed }]) => (parsed ? [{ slug, parsed }] : []));
  const articles = readItems<Article>(stored.map(({ parsed }) => parsed));
  const bySlug = new Map(stored.map(({ slug }, index) => [slug, articles[index]]));
  return ({ slug }) => {
    const article = bySlug.get(slug);
    if (article) return article;
    const source = sources.get(slug);
    if (!source) throw new Error(`There is no article ${slug}.`);
    return parseArticle(root, site, source.file);
  };
}

/**
 * Reads an article that has been checked before.
 *
 * @throws Error when it has been changed since
 */
export function parseArticle(root: string, site: SiteContent, file: string): Article {
  const { article } = readArticle({ file, text: readFileSync(path.join(root, file), 'utf8') }, site);
  if (!article) throw new Error(`${file} has changed since it was checked. Try again.`);
  return article;
}
