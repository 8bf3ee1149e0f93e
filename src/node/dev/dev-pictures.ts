import path from 'node:path';
import { fallbackPath, fallbacksOf, isScaled } from '#domain/addresses/picture-files.ts';
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
  { articles }: Pick<DevPages, 'articles'>,
  publicFolder: string,
): string | undefined {
  if (!isScaled(pathname)) return undefined;
  const addresses = [pathname, ...fallbacksOf(pathname)];
  const found = articles.find(
    ({ picture }) =>
      picture?.hash && addresses.includes(fallbackPath(picture.hash, picture.isTransparent ?? false)),
  );
  return found?.image && path.join(publicFolder, found.image.src);
}
