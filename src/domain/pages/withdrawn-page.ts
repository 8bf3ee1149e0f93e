import { articlePath } from '#domain/addresses/paths.ts';
import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import { pageDataVersion } from '#domain/page-data/shared.ts';
import type { WithdrawnPageData } from '#domain/page-data/withdrawn.ts';
import type { Links } from './links.ts';

/** Makes what stands at the address of a story that has been withdrawn; undefined for every other story. */
export function createWithdrawnPage(entry: ArticleEntry, links: Links): WithdrawnPageData | undefined {
  const { slug, title, category, publishedAt, withdrawn } = entry;
  if (!withdrawn) return undefined;
  return {
    kind: 'withdrawn',
    version: pageDataVersion,
    head: links.head(`Withdrawn: ${title}`, withdrawn.reason, articlePath(slug), { isPrivate: true }),
    title,
    ...links.passage(entry),
    category: links.category(category),
    published: links.date(publishedAt),
    withdrawn: links.date(withdrawn.at),
    reason: withdrawn.reason,
  };
}
