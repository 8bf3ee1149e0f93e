import { articlePath } from '#domain/addresses/paths.ts';
import { pageDataVersion } from '#domain/page-data/shared.ts';
import type { Edition } from './edition.ts';

/** An address that a story once had, and the one that it has now; both without base. */
export interface Redirect {
  from: string;
  to: string;
}

/** What stands in place of the data of a page that has moved: it leads the application on. */
export interface MovedData {
  kind: 'moved';
  version: typeof pageDataVersion;
  /** the path that it has now, without base */
  to: string;
}

/** All former addresses of the stories that have a page, those that are withdrawn among them, in order. */
export function redirectsOf({ articles, withdrawn }: Edition): Redirect[] {
  return [...articles, ...withdrawn.values()]
    .flatMap(({ slug, formerly = [] }) =>
      formerly.map((old) => ({ from: articlePath(old), to: articlePath(slug) })),
    )
    .sort((one, other) => (one.from < other.from ? -1 : 1));
}

/** The data at a former address. */
export function movedData({ to }: Redirect): MovedData {
  return { kind: 'moved', version: pageDataVersion, to };
}
