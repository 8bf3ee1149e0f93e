import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { shareImageSize } from '#domain/addresses/paths.ts';
import {
  cropTo,
  type PictureSize,
  publishedSize,
  type ScaledFormat,
  scaleTo,
} from '#domain/addresses/picture-files.ts';

type Format = ScaledFormat | 'jpeg' | 'png' | 'gif';

/** A file to make of a picture, with all metadata removed and its colours converted to sRGB. */
export type PictureVersion =
  | { kind: 'scaled'; format: Format; width: number }
  /** the whole picture in its own format */
  | { kind: 'whole' }
  /** for link previews, around a point in fractions of width and height */
  | { kind: 'share'; focus: { x: number; y: number } };

/** Formats by the ending of a file's name. Other files are written as JPEG. */
const ownFormats: Record<string, Format> = { avif: 'avif', gif: 'gif', png: 'png', webp: 'webp' };

// Threads share the work already.
sharp.concurrency(1);
sharp.cache(false);

/**
 * Makes files of a picture.
 *
 * @param source its absolute path
 * @param size in pixels, as it is shown
 * @returns their bytes, in the order of the versions
 */
export async function encodePicture(
  source: string,
  size: PictureSize,
  versions: readonly PictureVersion[],
): Promise<Buffer[]> {
  const extension = path.extname(source).slice(1).toLowerCase();
  const whole = publishedSize(size);
  const { data, info } = await sharp(source, { failOn: 'error' })
    .autoOrient()
    .resize({ ...whole, fit: 'fill' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const files: Buffer[] = [];
  for (const version of versions) {
    const picture = sharp(data, { raw: info });
    switch (version.kind) {
      case 'whole':
        files.push(await encode(picture, ownFormats[extension] ?? 'jpeg'));
        break;
      case 'share':
        picture.extract(cropTo(whole, version.focus)).resize({ ...shareImageSize, fit: 'fill' });
        files.push(await encode(picture, 'jpeg'));
        break;
      case 'scaled':
        picture.resize({ ...scaleTo(whole, version.width), fit: 'fill' });
        files.push(await encode(picture, version.format));
    }
  }
  return files;
}

/** Encodes a picture. With more effort, AVIF takes five times as long for files that are hardly smaller. */
function encode(picture: Sharp, format: Format): Promise<Buffer> {
  switch (format) {
    case 'avif':
      return picture.avif({ quality: 45, effort: 3, chromaSubsampling: '4:2:0' }).toBuffer();
    case 'webp':
      return picture.webp({ quality: 70 }).toBuffer();
    case 'png':
      return picture.png({ compressionLevel: 9 }).toBuffer();
    case 'gif':
      return picture.gif().toBuffer();
    case 'jpeg':
      return picture.flatten({ background: 'white' }).jpeg({ quality: 80, progressive: true }).toBuffer();
  }
}
