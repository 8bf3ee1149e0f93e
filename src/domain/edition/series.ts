import type { ArticleEntry } from './article-entry.ts';

/** A part of a series. */
export type SeriesPart = ArticleEntry & { series: NonNullable<ArticleEntry['series']> };

/** Groups the articles that are parts of series by the series' name, each with its parts in order. */
export function groupSeries(articles: readonly ArticleEntry[]): ReadonlyMap<string, readonly SeriesPart[]> {
  const parts = articles
    .filter((article): article is SeriesPart => article.series !== undefined)
    .sort((one, other) => one.series.part - other.series.part);
  return Map.groupBy(parts, ({ series }) => series.name);
}

/** Whether two articles are parts of one series. */
export function isSameSeries(one: ArticleEntry, other: ArticleEntry): boolean {
  return one.series !== undefined && one.series.name === other.series?.name;
}
