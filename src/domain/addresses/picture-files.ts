import { shareImageSize } from './paths.ts';

/** The longest side of the whole picture, in pixels. */
const maxSide = 2400;

/**
 * The widths in which pictures are published, in pixels: thumbnails, cards, and large pictures on phones, on wide windows
 * and on wide windows with two pixels for each CSS pixel.
 */
const widths = [200, 400, 800, 1200, 1600];

/** The width of the file for browsers that know neither AVIF nor WebP. */
const fallbackWidth = 800;

/** The folder of scaled pictures. Hosts cache what is in `assets/` forever, and their names change with their content. */
const folder = '/assets/pictures/';

/** A size in pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

/** The size of the whole picture as it is published, given that of the original. */
export function publishedSize({ width, height }: PictureSize): PictureSize {
  return scaleTo({ width, height }, Math.min(1, maxSide / Math.max(width, height)) * width);
}

/** A size in the same proportions. */
export function scaleTo({ width, height }: PictureSize, newWidth: number): PictureSize {
  const whole = (length: number) => Math.max(1, Math.round(length));
  return { width: whole(newWidth), height: whole((newWidth * height) / width) };
}

/** The widths of a picture's scaled versions, ascending; none is wider than the picture. */
export function scaledWidths({ width }: Pick<PictureSize, 'width'>): number[] {
  const largest = Math.min(width, Math.max(...widths));
  return [...widths.filter((one) => one < largest), largest];
}

/** The width of the file for browsers that know no other format. */
export function widthOfFallback({ width }: Pick<PictureSize, 'width'>): number {
  return Math.min(width, fallbackWidth);
}

/**
 * The path of the file for browsers that know no other format. The paths of the scaled versions follow from it.
 *
 * @param hash changes with the picture and with the way it is scaled
 */
export function fallbackPath(hash: string, isTransparent: boolean): string {
  return `${folder}${hash}.${isTransparent ? 'png' : 'jpg'}`;
}

/** Formats of scaled pictures, the smallest files first. */
export const scaledFormats = ['avif', 'webp'] as const;
export type ScaledFormat = (typeof scaledFormats)[number];

/** The address of a scaled version, given the address of the picture's fallback. */
export function scaledAddress(fallback: string, format: ScaledFormat, width: number): string {
  return `${fallback.slice(0, fallback.lastIndexOf('.'))}-${width}.${format}`;
}

/** Whether an address is that of a fallback, so that scaled versions exist: not of drawings and animations. */
export function isScaled(address: string): boolean {
  return address.includes(folder);
}

/** The addresses under which a picture's fallback may be, given the address of one of its scaled versions. */
export function fallbacksOf(address: string): string[] {
  const [, stem] = new RegExp(`^(.*${folder}[^/]+)-\\d+\\.\\w+$`).exec(address) ?? [];
  return stem === undefined ? [] : [`${stem}.jpg`, `${stem}.png`];
}

/** The part of a picture that fits into proportions and has its focus at the same relative position as the picture. */
export function cropTo(
  { width, height }: PictureSize,
  focus: { x: number; y: number },
  target: PictureSize = shareImageSize,
): PictureSize & { left: number; top: number } {
  const scale = Math.min(width / target.width, height / target.height);
  const part = scaleTo(target, target.width * scale);
  return {
    width: Math.min(width, part.width),
    height: Math.min(height, part.height),
    left: Math.max(0, Math.round((width - part.width) * focus.x)),
    top: Math.max(0, Math.round((height - part.height) * focus.y)),
  };
}
