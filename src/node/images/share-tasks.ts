import type { Resvg } from '@resvg/resvg-js';
import { remember } from '#lib/memoize.ts';
import { type FileStamp, writeFileIn } from '#node/files/write-file.ts';
import { readTokenColours } from './colours.ts';
import { encodePalettePng } from './palette-png.ts';
import { findShareFonts } from './share-fonts.ts';
import { drawShareImage, type ShareImage, shareLimit } from './share-image.ts';

export interface ShareTask {
  /** the project's folder */
  root: string;
  /** the folder that the pictures are written to */
  folder: string;
  images: { file: string; image: ShareImage }[];
}

/** A picture that has been written, and the characters that it lacks a font for. */
export interface WrittenImage {
  stamp: FileStamp;
  missing: string;
}

/** Draws share images and writes them; callable from any thread. */
export async function writeImages({ root, folder, images }: ShareTask): Promise<WrittenImage[]> {
  const written: WrittenImage[] = [];
  const colour = readTokenColours(root);
  for (const { file, image } of images) {
    const { png, missing } = await makeShareImage(root, image, colour);
    written.push({ stamp: writeFileIn(folder, file, png), missing });
  }
  return written;
}

/** Once for each thread. */
const fontsOf = remember(findShareFonts);

/**
 * Draws a share image.
 *
 * @param root the project's folder, with its fonts and colours
 * @param colour the colours, if they have been read
 * @returns a PNG, and the characters that no font has
 */
export async function makeShareImage(
  root: string,
  image: ShareImage,
  colour = readTokenColours(root),
): Promise<{ png: Uint8Array; missing: string }> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const { svg, missing } = await drawShareImage(image, fontsOf(root), colour);
  const options: ConstructorParameters<typeof Resvg>[1] = { font: { loadSystemFonts: false } };
  const { pixels, width, height } = await renderAsync(svg, options);
  const png = await encodePalettePng(pixels, width, height, shareLimit);
  return { png, missing: [...new Set(missing)].join('') };
}
