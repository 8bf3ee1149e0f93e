import type { ListingPageData } from '#domain/page-data/lists.ts';
import type { Author } from '#domain/schema/author.ts';

import { createLinkedImage } from './image-data.ts';

/** Returns what an author's page says about them. */
export function authorProfile(author: Author | undefined, base: string): Pick<ListingPageData, 'author'> {
  if (!author) return {};
  const { type, picture, portrait, role, biography, email, links } = author;
  return {
    author: {
      type,
      links,
      ...(picture && portrait && { picture: createLinkedImage(picture, portrait, base) }),
      ...(role && { role }),
      ...(biography && { biography }),
      ...(email && { email }),
    },
  };
}
