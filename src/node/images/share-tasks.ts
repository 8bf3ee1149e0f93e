import type { Resvg } from '@resvg/resvg-js';
import type { Palette } from '#domain/appearance/palette.ts';
import { memoize } from '#lib/memoize.ts';
import { type FileStamp, writeFileIn } from '#node/files/write-file.ts';
import { readTokenColours } from './colours.ts';
import { drawShareImage } from './draw-share-image.ts';
import { encodePalettePng } from './palette-png.ts';
import { createFontChooser } from './share-fonts.ts';
import { maxShareImageBytes, type ShareImage } from './share-image.ts';

export interface ShareTask {
  /** the project's folder */
  root: string;
  /** the folder to write the images to */
  folder: string;
  images: { file: string; image: ShareImage }[];
  /** the paper's own colours */
  palette?: Palette;
  /** the file of the paper's own font */
  font?: string;
}

export interface WrittenImage {
  stamp: FileStamp;
  /** the characters that no installed font has */
  missing: string;
}

/** Draws and writes share images. This is a worker task. */
export async function writeImages({
  root,
  folder,
  images,
  palette,
  font,
}: ShareTask): Promise<WrittenImage[]> {
  const written: WrittenImage[] = [];
  const colour = readTokenColours(root, palette);
  for (const { file, image } of images) {
    const { png, missing } = await renderShareImage(root, image, colour, font);
    written.push({ stamp: writeFileIn(folder, file, png), missing });
  }
  return written;
}

const fontChooserOf = memoize((inputs) => {
  const { root, font }: { root: string; font?: string } = JSON.parse(inputs);
  return createFontChooser(root, font);
});

/**
 * Draws a share image.
 *
 * @param root the project's folder, with its fonts and colours
 * @param font the file of the paper's own font
 * @returns a PNG, and the characters that no installed font has
 */
export async function renderShareImage(
  root: string,
  image: ShareImage,
  colour = readTokenColours(root),
  font?: string,
): Promise<{ png: Uint8Array; missing: string }> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const { svg, missing } = await drawShareImage(image, fontChooserOf(JSON.stringify({ root, font })), colour);
  const options: ConstructorParameters<typeof Resvg>[1] = { font: { loadSystemFonts: false } };
  const { pixels, width, height } = await renderAsync(svg, options);
  const png = await encodePalettePng(pixels, width, height, maxShareImageBytes);
  return { png, missing: [...new Set(missing)].join('') };
}
