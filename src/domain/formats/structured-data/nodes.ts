import type { BreadcrumbList, ItemList, Thing } from 'schema-dts';
import { frontPath, searchPath, withBase } from '#domain/addresses/paths.ts';
import type { PageData } from '#domain/page-data/page-data.ts';
import type { NamedLink } from '#domain/page-data/shared.ts';
import type { SiteContent } from '#domain/schema/site.ts';

/** The properties of a paper that its structured data depends on. */
export interface StructuredDataOptions {
  site: SiteContent;
  /** path of the site, with a slash at both ends */
  base: string;
  /** path of the logo or of an icon, without base */
  logo?: string | undefined;
}

export type NodeBuilder = ReturnType<typeof createNodeBuilder>;

/** Creates the nodes and properties that several kinds of pages share. */
export function createNodeBuilder({ site, base, logo }: StructuredDataOptions) {
  const { origin } = new URL(site.address);
  const absolute = (href: string) => origin + href;
  const home = withBase(base, frontPath());
  const about = ({ head: { title, description, canonical } }: PageData) => ({
    name: title,
    description,
    ...(canonical && { url: canonical }),
    inLanguage: site.language,
  });
  const list = (links: readonly { href: string }[]): ItemList => ({
    '@type': 'ItemList',
    itemListElement: links.map(({ href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: absolute(href),
    })),
  });
  return {
    site,
    base,
    absolute,
    about,
    home: absolute(home),
    search: absolute(withBase(base, searchPath())),
    publisher: {
      '@type': 'NewsMediaOrganization' as const,
      '@id': `${absolute(home)}#publisher`,
      name: site.name,
      url: absolute(home),
      ...(logo && { logo: absolute(base + logo) }),
    },
    linkTo: ({ head: { title, canonical = '' } }: PageData): NamedLink => ({
      name: title,
      href: canonical.slice(origin.length),
    }),
    /** a page that lists others, in order */
    collection: (page: PageData, links: readonly { href: string }[]): Thing => ({
      '@type': 'CollectionPage',
      ...about(page),
      mainEntity: list(links),
    }),
    /** the path from the front page to a page */
    breadcrumbs: (...links: NamedLink[]): BreadcrumbList => ({
      '@type': 'BreadcrumbList',
      itemListElement: [{ name: site.name, href: home }, ...links].map(({ name, href }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name,
        item: absolute(href),
      })),
    }),
  };
}
