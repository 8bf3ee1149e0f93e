import { parsePath } from '#domain/addresses/paths.ts';
import type { DevPages } from './dev-pages.ts';

const fileName = 'share.png';

export const isShareImage = (pathname: string) => pathname.endsWith(`/${fileName}`);

/**
 * Draws the share image at a path.
 *
 * @param pathname without the base
 * @param root the project's folder
 * @returns a PNG; undefined if the path has no share image
 */
export async function readShareImage(
  pathname: string,
  { site, articles }: Pick<DevPages, 'site' | 'articles'>,
  root: string,
): Promise<Uint8Array | undefined> {
  const address = parsePath(pathname.slice(0, -fileName.length));
  const isFront = address?.kind === 'front' && address.number === 1;
  const article =
    address?.kind === 'article' ? articles.find(({ slug }) => slug === address.slug) : undefined;
  if (!site.shareImages || !(isFront || article)) return undefined;
  // Loaded on demand, so that the dev server starts without the drawing libraries.
  const [{ renderShareImage }, { siteImage, storyImage }] = await Promise.all([
    import('#node/images/share-tasks.ts'),
    import('#node/images/share-image.ts'),
  ]);
  const { png } = await renderShareImage(root, article ? storyImage(article, site) : siteImage(site));
  return png;
}
