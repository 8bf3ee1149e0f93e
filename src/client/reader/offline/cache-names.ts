/** A site on its origin, which it may share with others, and the version of the data that its application reads. */
export interface CacheScope {
  /** the path under which it is served */
  base: string;
  version: number;
}

/** What the names of the caches begin with that hold the application, one for each of its builds. */
export function shellPrefix({ base }: Pick<CacheScope, 'base'>): string {
  return `gigawatt ${base} shell `;
}

/** What the names of the caches begin with that hold pages which this application can show. */
export function pagesPrefix({ base, version }: CacheScope): string {
  return `${allPagesPrefix({ base })}${version} `;
}

/** The same for whatever application. */
export function allPagesPrefix({ base }: Pick<CacheScope, 'base'>): string {
  return `gigawatt ${base} pages `;
}
