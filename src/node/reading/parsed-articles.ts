import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArticleFile } from '#domain/reading/article-file.ts';
import type { Article } from '#domain/schema/article.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { readItems, type StoredItem } from '#node/files/scratch-file.ts';

/** Where an article can be loaded from: its file and, if this build has parsed it, the parsed article. */
export interface ArticleSource {
  file: string;
  parsed?: StoredItem;
}

/** The articles that this build has parsed, by file. */
export type ParsedArticles = ReadonlyMap<string, StoredItem>;

/** Returns the sources of stories, by slug. */
export function sourcesOf(
  stories: Iterable<{ slug: string; file: string }>,
  parsedArticles: ParsedArticles,
): Map<string, ArticleSource> {
  return new Map(
    Array.from(stories, ({ slug, file }) => {
      const parsed = parsedArticles.get(file);
      return [slug, { file, ...(parsed && { parsed }) }];
    }),
  );
}

/**
 * Loads the articles that this build has parsed, all at once; other articles are read and parsed on demand.
 *
 * @param root the project's folder, which files are relative to
 * @param sources by slug
 * @returns a function that throws an Error for a slug without a source
 */
export function createArticleLoader(
  root: string,
  site: SiteContent,
  sources: ReadonlyMap<string, ArticleSource>,
): (article: { slug: string }) => Article {
  const stored = [...sources].flatMap(([slug, { parsed }]) => (parsed ? [{ slug, parsed }] : []));
  const articles = readItems<Article>(stored.map(({ parsed }) => parsed));
  const bySlug = new Map(stored.map(({ slug }, index) => [slug, articles[index]]));
  let latest: Article | undefined;
  return ({ slug }) => {
    const article = bySlug.get(slug);
    if (article) return article;
    const source = sources.get(slug);
    if (!source) throw new Error(`There is no article ${slug}.`);
    // A page's data and its Markdown version need the same article in turn.
    if (latest?.slug !== slug) latest = parseArticle(root, site, source.file);
    return latest;
  };
}

/**
 * Reads an article that was valid when it was last read.
 *
 * @throws Error if it is no longer valid
 */
export function parseArticle(root: string, site: SiteContent, file: string): Article {
  const { article } = parseArticleFile({ file, text: readFileSync(path.join(root, file), 'utf8') }, site);
  if (!article) throw new Error(`${file} has changed since it was checked. Try again.`);
  return article;
}
