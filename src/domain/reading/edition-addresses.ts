import { isSiteFolder } from '#domain/addresses/paths.ts';
import type { PaperEdition, SiteContent } from '#domain/schema/site.ts';
import { createProblem, type Problem } from './problems.ts';
import type { SourceFile } from './source-file.ts';

/** Where an edition is served and written. */
export interface EditionAddress extends Pick<PaperEdition, 'origin' | 'base'> {
  /** its path in the site of the main edition, such as `zh/`, empty for that itself; undefined for a site of its own */
  folder: string | undefined;
}

/**
 * Determines where an edition is served: below the main one if its address is, or as a site of its own.
 *
 * @param base the path under which the main edition is served
 */
export function addressOf(
  { address }: Pick<SiteContent, 'address'>,
  main: Pick<SiteContent, 'address'>,
  base: string,
): EditionAddress {
  const [own, other] = [new URL(address), new URL(main.address)];
  const isBelow = own.origin === other.origin && own.pathname.startsWith(other.pathname);
  const folder = isBelow ? own.pathname.slice(other.pathname.length) : undefined;
  return { origin: own.origin, base: folder === undefined ? own.pathname : base + folder, folder };
}

interface AddressedEdition {
  site: SiteContent;
  source: SourceFile;
}

/**
 * Checks that no two editions have the same address, and that those below another one are not in the way of its pages.
 *
 * @param editions the main one first
 * @param isPublic whether a path is in the public folder of the main edition
 */
export function checkAddresses(
  editions: readonly AddressedEdition[],
  isPublic: (path: string) => boolean,
): Problem[] {
  return editions.flatMap(({ site, source }, index) => {
    const report = (message: string, fix: string) => [createProblem(source, ['address'], message, fix)];
    const hrefOf = ({ address }: SiteContent) => new URL(address).href;
    const same = editions.slice(0, index).find((other) => hrefOf(other.site) === hrefOf(site));
    if (same)
      return report(
        `"${site.address}" is also the address of ${same.source.file}`,
        'Give each edition an address of its own, such as the main one’s with a folder: https://example.org/ko/.',
      );
    return editions.flatMap((other, position) => {
      const { folder } = addressOf(site, other.site, '/');
      if (other.site === site || !folder) return [];
      const [first = ''] = decodeURIComponent(folder).split('/');
      if (!isSiteFolder(first) && !(position === 0 && isPublic(first))) return [];
      return report(
        `"/${first}/" holds pages or files of ${other.site.name}`,
        'Choose another path, such as the language: /ko/.',
      );
    });
  });
}
