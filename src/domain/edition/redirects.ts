import { articlePath } from '#domain/addresses/paths.ts';
import { pageDataVersion } from '#domain/page-data/shared.ts';
import type { Edition } from './edition.ts';

/** A story's former path and its current one, both without base. */
export interface Redirect {
  from: string;
  to: string;
}

/** The content of data.json at a former path, which redirects the application. */
export interface MovedData {
  kind: 'moved';
  version: typeof pageDataVersion;
  /** current path, without base */
  to: string;
}

/** Lists the redirects from former paths, sorted. Withdrawn stories have redirects, too. */
export function listRedirects({ articles, withdrawn }: Edition): Redirect[] {
  return [...articles, ...withdrawn.values()]
    .flatMap(({ slug, formerly = [] }) =>
      formerly.map((formerSlug) => ({ from: articlePath(formerSlug), to: articlePath(slug) })),
    )
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Creates the data of a redirect. */
export function createMovedData({ to }: Redirect): MovedData {
  return { kind: 'moved', version: pageDataVersion, to };
}
