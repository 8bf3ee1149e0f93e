import { parsePath, withoutBase } from '#lib/paths.ts';
import type { LivePages } from './live-pages.ts';

const name = 'share.png';

/** Whether an address is that of a share image. */
export const isShareImage = (pathname: string) => pathname.endsWith(`/${name}`);

/**
 * Draws the picture at an address for the dev server; it is drawn anew each time.
 *
 * @param root the project's folder
 * @param base the path under which the site is served
 * @returns undefined where there is none
 */
export async function readShareImage(
  pathname: string,
  { site, articles }: LivePages,
  root: string,
  base: string,
): Promise<Uint8Array | undefined> {
  const page = withoutBase(base, pathname.slice(0, -name.length));
  const address = page === undefined ? undefined : parsePath(page);
  const isFront = address?.kind === 'front' && address.number === 1;
  const article =
    address?.kind === 'article' ? articles.find(({ slug }) => slug === address.slug) : undefined;
  if (!site.shareImages || !(isFront || article)) return undefined;
  // Not before it is asked for: the dev server starts without what draws.
  const [{ makeShareImage }, { siteImage, storyImage }] = await Promise.all([
    import('./share-tasks.ts'),
    import('./share-image.ts'),
  ]);
  const { png } = await makeShareImage(root, article ? storyImage(article, site) : siteImage(site));
  return png;
}
