import path from 'node:path';
import { fallbackPath, fallbacksOf, isScaled } from '#domain/addresses/picture-files.ts';
import { listPictures } from '#node/reading/pictures.ts';
import type { DevPages } from './dev-pages.ts';

/**
 * Finds the file of a picture for the address of any of its scaled versions. The dev server does not scale pictures:
 * browsers show an original in place of each.
 *
 * @param pathname without the base
 * @returns its absolute path; undefined if the address is not that of a picture
 */
export function findPicture(
  pathname: string,
  { articles, site }: Pick<DevPages, 'articles' | 'site'>,
  publicFolder: string,
): string | undefined {
  if (!isScaled(pathname)) return undefined;
  const addresses = [pathname, ...fallbacksOf(pathname)];
  for (const [src, { hash, isTransparent = false }] of listPictures(articles, site))
    if (hash && addresses.includes(fallbackPath(hash, isTransparent))) return path.join(publicFolder, src);
  return undefined;
}
