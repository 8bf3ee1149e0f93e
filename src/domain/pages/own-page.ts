import { ownPath } from '#domain/addresses/paths.ts';
import type { OwnPage } from '#domain/edition/own-page.ts';
import { mapRichText } from '#domain/markdown/map-rich-text.ts';
import { plainInline, type RichText } from '#domain/markdown/rich-text.ts';
import type { OwnPageData } from '#domain/page-data/own.ts';
import { languagesId, pageDataVersion, pageIds } from '#domain/page-data/shared.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { createFragments } from '#lib/text/slug.ts';
import type { Links } from './links.ts';

/** Creates one of the paper's own pages. Its first paragraph is the description for search engines. */
export function createOwnPage({ slug, title, text }: OwnPage, site: SiteContent, links: Links): OwnPageData {
  const first = text.find((block) => block.type === 'paragraph');
  const description = first ? plainInline(first.children).replace(/\s+/g, ' ') : site.description;
  return {
    kind: 'own',
    version: pageDataVersion,
    head: links.head(title, description, ownPath(slug)),
    href: links.href(ownPath(slug)),
    title,
    text: completeText(text, links.href).text,
  };
}

/**
 * Adds fragments to the headings of a page and the base to its links.
 *
 * @param href adds the base to a path
 * @returns the text, and the fragments in reading order
 */
export function completeText(
  text: RichText,
  href: (path: string) => string,
): { text: RichText; fragments: string[] } {
  const fragment = createFragments([...Object.values(pageIds), languagesId]);
  const fragments: string[] = [];
  const completed = mapRichText(text, {
    href: (address) => (address.startsWith('/') ? href(address) : address),
    heading(heading) {
      const id = fragment(plainInline(heading.children));
      fragments.push(id);
      return { ...heading, id };
    },
  });
  return { text: completed, fragments };
}
