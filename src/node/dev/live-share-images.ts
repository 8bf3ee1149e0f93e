import { parsePath } from '#domain/addresses/paths.ts';
import type { LivePages } from './live-pages.ts';

const name = 'share.png';

/** Whether an address is that of a share image. */
export const isShareImage = (pathname: string) => pathname.endsWith(`/${name}`);

/**
 * Draws the picture at an address for the dev server; it is drawn anew each time.
 *
 * @param pathname the address without the base
 * @param root the project's folder
 * @returns undefined where there is none
 */
export async function readShareImage(
  pathname: string,
  { site, articles }: Pick<LivePages, 'site' | 'articles'>,
  root: string,
): Promise<Uint8Array | undefined> {
  const address = parsePath(pathname.slice(0, -name.length));
  const isFront = address?.kind === 'front' && address.number === 1;
  const article =
    address?.kind === 'article' ? articles.find(({ slug }) => slug === address.slug) : undefined;
  if (!site.shareImages || !(isFront || article)) return undefined;
  // Not before it is asked for: the dev server starts without what draws.
  const [{ makeShareImage }, { siteImage, storyImage }] = await Promise.all([
    import('#node/images/share-tasks.ts'),
    import('#node/images/share-image.ts'),
  ]);
  const { png } = await makeShareImage(root, article ? storyImage(article, site) : siteImage(site));
  return png;
}
