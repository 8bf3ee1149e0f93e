import { oldAddressPath } from '#domain/addresses/old-address.ts';
import type { OwnPage } from '#domain/edition/own-page.ts';
import type { Problem } from '#domain/reading/problems.ts';
import type { SourceFile } from '#domain/reading/source-file.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { checkInternalLinks, type InternalLink, listTargets, type TargetArticle } from './internal-links.ts';
import { checkOwnPages } from './own-page-checks.ts';
import { checkRedirects } from './redirect-checks.ts';
import { checkSiteLinks } from './site-link-checks.ts';

/**
 * Checks the links of an edition, its redirects, and the addresses of its own pages.
 *
 * @param isFile whether the public folder has a file, by its path in the site
 */
export function checkLinks(
  siteSource: SourceFile,
  site: SiteContent,
  articles: readonly (TargetArticle & { file: string; links: readonly InternalLink[] })[],
  ownPages: readonly OwnPage[],
  locate: (file: string) => SourceFile,
  isFile: (path: string) => boolean,
): Problem[] {
  const linking = articles.filter(({ links }) => links.length > 0);
  const { redirects, navigation, footer } = site;
  if (linking.length === 0 && ownPages.length === 0 && !redirects && !navigation && !footer) return [];
  const targets = listTargets(site, articles, isFile);
  const old = new Set(Object.keys(redirects ?? {}).map(oldAddressPath));
  const isCurrent = ({ href }: InternalLink) => !old.has(oldAddressPath(href));
  return [
    ...linking.flatMap(({ file, links }) =>
      checkInternalLinks(links.filter(isCurrent), targets, () => locate(file)),
    ),
    ...checkRedirects(siteSource, site, targets),
    ...checkSiteLinks(siteSource, site, targets, isCurrent),
    ...checkOwnPages(ownPages, targets, isCurrent),
  ];
}
