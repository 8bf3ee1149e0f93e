import type { ListingPageData } from '#domain/page-data/lists.ts';
import type { Author } from '#domain/schema/author.ts';

/** Returns what an author's page says about them. */
export function authorProfile(author: Author | undefined): Pick<ListingPageData, 'author'> {
  if (!author) return {};
  const { type, role, biography, email, links } = author;
  return {
    author: { type, links, ...(role && { role }), ...(biography && { biography }), ...(email && { email }) },
  };
}
