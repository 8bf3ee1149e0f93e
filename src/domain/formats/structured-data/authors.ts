import type { NewsArticle, Thing } from 'schema-dts';
import type { ArticlePageData } from '#domain/page-data/article.ts';
import type { ListingPageData } from '#domain/page-data/lists.ts';
import type { NodeBuilder } from './nodes.ts';

/** The properties of schema.org by role; it has none for photographs of a story. */
const creditProperties = {
  by: 'author',
  translation: 'translator',
  photographs: 'contributor',
  editing: 'editor',
} as const;

/** Describes who made, paid for and published an article; without authors, the sponsor made it, or else the paper. */
export function describeCredits(
  { credits = [], storyKind, sources }: ArticlePageData,
  { absolute, publisher }: NodeBuilder,
): Pick<NewsArticle, 'author' | 'translator' | 'contributor' | 'editor' | 'sponsor' | 'publisher'> {
  const described = credits.map(({ role, authors }) => [
    creditProperties[role],
    authors.map(({ name, href, isOrganization }) => ({
      '@type': isOrganization ? ('Organization' as const) : ('Person' as const),
      name,
      url: absolute(href),
    })),
  ]);
  const [payer] = storyKind === 'sponsored' ? sources : [];
  const sponsor = payer && { '@type': 'Organization' as const, name: payer.name };
  const isUnsigned = credits.every(({ role }) => role !== 'by');
  const isPaper = isUnsigned && !sponsor;
  return {
    ...(isUnsigned && { author: sponsor ?? publisher }),
    ...(sponsor && { sponsor }),
    ...Object.fromEntries(described),
    // Described in full once.
    publisher: isPaper ? { '@id': publisher['@id'] } : publisher,
  };
}

/** An author's page: their profile, with the stories listed on it. */
export function describeAuthor(page: ListingPageData, builder: NodeBuilder): Thing[] {
  const { author } = page;
  const breadcrumbs = builder.breadcrumbs({ name: page.name, href: page.href });
  if (!author) return [builder.collection(page, page.cards), breadcrumbs];
  const { type, picture, role, biography, email, links } = author;
  const about = {
    name: page.name,
    url: builder.absolute(page.href),
    ...(picture && { image: builder.absolute(picture.file) }),
    ...(biography && { description: biography }),
    ...(email && { email }),
    ...(links.length > 0 && { sameAs: links.map(({ url }) => url) }),
  };
  return [
    {
      '@type': 'ProfilePage',
      ...builder.about(page),
      mainEntity:
        type === 'organization'
          ? { '@type': 'Organization', ...about, parentOrganization: builder.publisher }
          : { '@type': 'Person', ...about, ...(role && { jobTitle: role }), worksFor: builder.publisher },
    },
    builder.collection(page, page.cards),
    breadcrumbs,
  ];
}
