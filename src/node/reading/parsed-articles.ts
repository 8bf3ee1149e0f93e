import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readArticle } from '#domain/reading/article-file.ts';
import type { Article } from '#domain/schema/article.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { type ScratchPlace, takeBack } from '#node/files/scratch-file.ts';

/** Where an article is: its file and, if this build has parsed it, what came of that. */
export interface ArticlePlace {
  file: string;
  place?: ScratchPlace;
}

/** What this build has parsed, by file. */
export type ParsedPlaces = ReadonlyMap<string, ScratchPlace>;

export function placeOf({ file }: { file: string }, places: ParsedPlaces): ArticlePlace {
  const place = places.get(file);
  return { file, ...(place && { place }) };
}

/**
 * Takes back, all at once, the articles that this build has parsed; others are read when they are asked for.
 *
 * @param root the project's folder, which files are relative to
 */
export function readParsed(
  root: string,
  site: SiteContent,
  needed: readonly ArticlePlace[],
): (article: ArticlePlace) => Article {
  const places = new Map(needed.flatMap(({ file, place }) => (place ? [[file, place]] : [])));
  const articles = takeBack<Article>([...places.values()]);
  const parsed = new Map([...places.keys()].map((file, index) => [file, articles[index]]));
  return ({ file }) => parsed.get(file) ?? parseArticle(root, site, file);
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
