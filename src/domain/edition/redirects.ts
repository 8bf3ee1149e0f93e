import { oldAddressPath } from '#domain/addresses/old-address.ts';
import { articlePath, parsePath } from '#domain/addresses/paths.ts';
import { pageDataVersion } from '#domain/page-data/shared.ts';
import type { Edition } from './edition.ts';

/** A former path and the current one, both without base. */
export interface Redirect {
  from: string;
  /** may end in a fragment */
  to: string;
}

/** The content of data.json at a former path, which redirects the application. */
export interface MovedData {
  kind: 'moved';
  version: typeof pageDataVersion;
  /** current path, without base */
  to: string;
}

/**
 * Lists the redirects from former paths of stories and from addresses of an earlier site, sorted. Withdrawn stories have
 * redirects, too; stories that are not published have none.
 */
export function listRedirects({ site, articles, bySlug, withdrawn }: Edition): Redirect[] {
  const ofStories = [...articles, ...withdrawn.values()].flatMap(({ slug, formerly = [] }) =>
    formerly.map((formerSlug) => ({ from: articlePath(formerSlug), to: articlePath(slug) })),
  );
  const current = new Map(ofStories.map(({ from, to }) => [from, to]));
  const ofAddresses = Object.entries(site.redirects ?? {}).flatMap(([address, target]) => {
    const from = oldAddressPath(address);
    const [, path = '', fragment = ''] = /^([^#]*)(.*)$/s.exec(target) ?? [];
    const { pathname } = new URL(path, 'https://site.invalid');
    const to = current.get(pathname) ?? pathname;
    const page = parsePath(to);
    const isPublished = page?.kind !== 'article' || bySlug.has(page.slug) || withdrawn.has(page.slug);
    return from !== undefined && isPublished ? { from, to: to + fragment } : [];
  });
  return [...ofStories, ...ofAddresses].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Creates the data of a redirect. */
export function createMovedData({ to }: Redirect): MovedData {
  return { kind: 'moved', version: pageDataVersion, to };
}
