import { articlePath } from '#domain/addresses/paths.ts';
import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import { messagesOf } from '#domain/messages/messages.ts';
import { pageDataVersion } from '#domain/page-data/shared.ts';
import type { WithdrawnPageData } from '#domain/page-data/withdrawn.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import type { Links } from './links.ts';

/** Creates the page of a withdrawn story. Returns undefined if there is none. */
export function createWithdrawnPage(
  entry: ArticleEntry | undefined,
  site: SiteContent,
  links: Links,
): WithdrawnPageData | undefined {
  if (!entry?.withdrawn) return undefined;
  const messages = messagesOf(site);
  const { slug, title, category, publishedAt, withdrawn } = entry;
  return {
    kind: 'withdrawn',
    version: pageDataVersion,
    head: links.head(messages.withdrawnTitle({ title }), withdrawn.reason, articlePath(slug), {
      isPrivate: true,
      category,
    }),
    title,
    ...links.languageAttributes(entry),
    category: links.category(category),
    published: links.date(publishedAt),
    withdrawn: links.date(withdrawn.at),
    reason: withdrawn.reason,
  };
}
