import type { ArticlePageData } from '#domain/page-data/article.ts';
import type { ArticleKind } from '#domain/schema/article-kinds.ts';

/** Whether an article is the paper's own reporting. Opinions, reviews and advertisements report nothing. */
export function isOwnReporting(sources: readonly unknown[], kind: ArticleKind = 'news'): boolean {
  return sources.length === 0 && !['opinion', 'review', 'sponsored'].includes(kind);
}

/** Whether there is anything to say of where an article is from. */
export function hasSources({ sources, storyKind, disclosure }: ArticlePageData): boolean {
  return sources.length > 0 || isOwnReporting(sources, storyKind) || disclosure !== undefined;
}
