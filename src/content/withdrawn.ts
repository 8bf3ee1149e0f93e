import { articlePath } from '#lib/paths.ts';
import type { ArticleEntry } from './article-entry.ts';
import type { Links } from './links.ts';
import { pageDataVersion } from './page-data.ts';
import type { WithdrawnPageData } from './withdrawn-data.ts';

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
