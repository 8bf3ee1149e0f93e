import { messagesOf } from '#domain/messages/messages.ts';
import type { ArticlePageData } from '#domain/page-data/article.ts';
import type { ArticleKind, LabelledKind } from '#domain/schema/article-kinds.ts';
import type { SiteContent } from '#domain/schema/site.ts';

const labels = {
  analysis: 'labelAnalysis',
  opinion: 'labelOpinion',
  interview: 'labelInterview',
  review: 'labelReview',
  explainer: 'labelExplainer',
  sponsored: 'labelSponsored',
} as const satisfies Record<LabelledKind, string>;

/** Returns the label of an article in the paper's language; undefined for news. */
export function labelOf(
  { kind = 'news' }: { kind?: ArticleKind | undefined },
  site: SiteContent,
): string | undefined {
  return kind === 'news' ? undefined : messagesOf(site)[labels[kind]];
}

/** Returns an article's title after its label, for places without room for a label of its own. */
export function labelledTitle(
  article: { kind?: ArticleKind | undefined; title: string },
  site: SiteContent,
): string {
  const label = labelOf(article, site);
  const messages = messagesOf(site);
  return label === undefined ? article.title : messages.labelledTitle({ label, title: article.title });
}

/**
 * Returns the name of a story's series, with the story's number if there are other parts.
 *
 * @param parts all parts
 */
export function seriesLine(
  series: ArticlePageData['series'],
  parts: ArticlePageData['seriesParts'],
  site: SiteContent,
): string | undefined {
  if (!series || !parts) return series?.name;
  const count = parts.at(-1)?.number ?? series.part;
  return `${series.name} · ${messagesOf(site).partOfSeries({ part: series.part, count })}`;
}
