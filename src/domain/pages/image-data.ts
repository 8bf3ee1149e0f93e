import { withBase } from '#domain/addresses/paths.ts';
import { fallbackPath, publishedSize } from '#domain/addresses/picture-files.ts';
import type { PictureFacts } from '#domain/edition/picture-facts.ts';
import type { Figure } from '#domain/markdown/rich-text.ts';
import type { Image, LinkedImage, WholeImage } from '#domain/page-data/shared.ts';
import type { Article } from '#domain/schema/article.ts';

type ArticleImage = NonNullable<Article['image']>;

/** A point in a picture, in fractions of its width and height. */
export interface Focus {
  x: number;
  y: number;
}

/** The point of a picture that stays visible where it is cropped. In portraits, faces are in the upper third. */
export function focusOf({ focus }: Pick<ArticleImage, 'focus'>, { width, height }: PictureFacts): Focus {
  return focus ?? { x: 0.5, y: height > width ? 0.3 : 0.5 };
}

/** Creates what cards show of a picture. */
export function createImage(
  image: Pick<ArticleImage, 'src' | 'alt' | 'focus'>,
  picture: PictureFacts,
  base: string,
): Image {
  const { src, alt } = image;
  const { hash, isTransparent = false, colour } = picture;
  const focus = focusOf(image, picture);
  const [x, y] = [focus.x, focus.y].map((fraction) => Math.round(10 * fraction));
  return {
    src: withBase(base, hash ? fallbackPath(hash, isTransparent) : src),
    alt,
    ...(hash ? publishedSize(picture) : { width: picture.width, height: picture.height }),
    ...(colour && { colour }),
    ...(x !== 5 && { x }),
    ...(y !== 5 && { y }),
  };
}

/** Creates what a page shows of a picture that it can open whole. */
export function createLinkedImage(
  image: Pick<ArticleImage, 'src' | 'alt' | 'focus'>,
  picture: PictureFacts,
  base: string,
): LinkedImage {
  return { ...createImage(image, picture, base), file: withBase(base, image.src) };
}

/** Creates what the page of its article shows of a picture in a text. */
export function createFigure(figure: Figure, picture: PictureFacts, base: string): Figure {
  return { ...figure, image: createLinkedImage(figure.image, picture, base) };
}

/** Creates what the page of its article shows of a picture. */
export function createWholeImage(image: ArticleImage, picture: PictureFacts, base: string): WholeImage {
  const { caption, credit, licence } = image;
  return {
    ...createLinkedImage(image, picture, base),
    ...(caption && { caption }),
    ...(credit && { credit }),
    ...(licence && describeLicence(licence)),
  };
}

/** Names a licence. One that is given by its address has a link; those of Creative Commons have names. */
function describeLicence(licence: string): Pick<WholeImage, 'licence' | 'licenceUrl'> {
  if (!URL.canParse(licence)) return { licence };
  const { hostname, pathname } = new URL(licence);
  const [, kind, version] = /^\/(?:licenses|publicdomain)\/([a-z-]+)\/([\d.]+)/.exec(pathname) ?? [];
  const isCreativeCommons = /^(?:www\.)?creativecommons\.org$/.test(hostname);
  if (!isCreativeCommons || !kind)
    return { licence: licence.replace(/^https?:\/\/(?:www\.)?|\/$/g, ''), licenceUrl: licence };
  const names: Record<string, string> = { zero: 'CC0', mark: 'Public Domain Mark' };
  return { licence: `${names[kind] ?? `CC ${kind.toUpperCase()}`} ${version}`, licenceUrl: licence };
}
