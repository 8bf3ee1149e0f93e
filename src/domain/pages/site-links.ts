import { ownPath, parsePath, withBase } from '#domain/addresses/paths.ts';
import type { SiteInfo, SiteLink } from '#domain/page-data/site-info.ts';
import type { OwnPageName, SiteContent } from '#domain/schema/site.ts';

type Settings = Pick<SiteContent, 'navigation' | 'footer' | 'ownPages'>;

/** Creates the links of the paper. Without `footer`, the footer has the own pages that the navigation does not have. */
export function createSiteLinks(site: Settings, base: string): Pick<SiteInfo, 'navigation' | 'footer'> {
  const { navigation = [], ownPages = [] } = site;
  const placed = new Set(navigation.map((link) => findOwnPage(link, site)));
  const others = ownPages.filter((page) => !placed.has(page)).map(({ slug }) => ({ href: ownPath(slug) }));
  const complete = ({ name, href }: { name?: string | undefined; href: string }): SiteLink => {
    const page = findOwnPage({ href }, site);
    const path = page ? ownPath(page.slug) : href;
    return {
      name: name ?? page?.title ?? href,
      href: path.startsWith('/') ? withBase(base, path) : path,
      ...(/^https?:/i.test(path) && { rel: 'noopener' as const }),
    };
  };
  return { navigation: navigation.map(complete), footer: (site.footer ?? others).map(complete) };
}

/** The own page to which a link of the paper leads; undefined if it leads elsewhere. */
export function findOwnPage({ href }: { href: string }, { ownPages }: Settings): OwnPageName | undefined {
  const address = href.startsWith('/') ? parsePath(href) : undefined;
  return ownPages?.find(({ slug }) => address?.kind === 'own' && address.slug === slug);
}
