import path from 'node:path';
import { parsePath } from '#domain/addresses/paths.ts';
import { headingFace } from '#domain/appearance/font-rules.ts';
import { focusOf } from '#domain/pages/image-data.ts';
import type { DevPages } from './dev-pages.ts';

export const isShareImage = (pathname: string) => /\/share\.(?:png|jpg)$/.test(pathname);

/**
 * Draws the share image at a path, or scales the photograph that is one.
 *
 * @param pathname without the base
 * @param root the project's folder
 * @returns a PNG or a JPEG; undefined if the path has no share image
 */
export async function readShareImage(
  pathname: string,
  { site, articles }: Pick<DevPages, 'site' | 'articles'>,
  { root, publicFolder }: { root: string; publicFolder: string },
): Promise<Uint8Array | undefined> {
  const address = parsePath(pathname.slice(0, -'share.png'.length));
  const isFront = address?.kind === 'front' && address.number === 1;
  const article =
    address?.kind === 'article' ? articles.find(({ slug }) => slug === address.slug) : undefined;
  if (article?.picture?.hash && article.image) {
    const { encodePicture } = await import('#node/images/encode-picture.ts');
    const { image, picture } = article;
    const source = path.join(publicFolder, image.src);
    const [photograph] = await encodePicture(source, picture, [
      { kind: 'share', focus: focusOf(image, picture) },
    ]);
    return photograph;
  }
  if (!site.shareImages || !(isFront || article)) return undefined;
  // Loaded on demand, so that the dev server starts without the drawing libraries.
  const [{ renderShareImage }, { siteImage, storyImage }, { readTokenColours }] = await Promise.all([
    import('#node/images/share-tasks.ts'),
    import('#node/images/share-image.ts'),
    import('#node/images/colours.ts'),
  ]);
  const image = article ? storyImage(article, site) : siteImage(site);
  const heading = headingFace(site);
  const font = heading && path.join(publicFolder, heading.src);
  const { png } = await renderShareImage(root, image, readTokenColours(root, site.palette), font);
  return png;
}
