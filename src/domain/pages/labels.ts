import { messagesOf } from '#domain/messages/messages.ts';
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
