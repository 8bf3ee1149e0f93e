import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '#node/files/digest.ts';
import { relativePath } from '#node/files/list-files.ts';

/** An icon as devices want it: a square of pixels. */
export interface Icon {
  /** its path in the site */
  file: string;
  /** its edge in pixels */
  size: number;
  purpose: 'any' | 'maskable' | 'apple';
  /** the drawing that it is made of: its path in the site, and where it stands */
  drawing: string;
  source: string;
  /** names all that it is made from */
  digest: string;
}

/** Raised when icons are drawn in another way. */
const version = 1;

/** A drawing that fills its square and keeps what matters in the middle, where devices cut their own shape. */
const fillingDrawing = 'icon-maskable.svg';
const drawing = 'icon.svg';

const wanted = [
  { file: 'icons/icon-192.png', size: 192, purpose: 'any' },
  { file: 'icons/icon-512.png', size: 512, purpose: 'any' },
  { file: 'icons/maskable-512.png', size: 512, purpose: 'maskable' },
  { file: 'icons/apple-180.png', size: 180, purpose: 'apple' },
] as const;

/**
 * The icons that are made of the public folder's drawings: none where there is no `icon.svg`. Without
 * `icon-maskable.svg`, devices that cut icons get those that keep theirs.
 *
 * @param publicFolder an empty text where there is none
 */
export function findIcons(publicFolder: string): Icon[] {
  const source = path.join(publicFolder, drawing);
  if (!publicFolder || !existsSync(source)) return [];
  const filling = path.join(publicFolder, fillingDrawing);
  const hasFilling = existsSync(filling);
  return wanted.flatMap(({ purpose, ...icon }) => {
    if (purpose === 'maskable' && !hasFilling) return [];
    const isWhole = purpose === 'any' || !hasFilling;
    const from = isWhole ? source : filling;
    const digest = digestOf(`${version} ${icon.size} ${digestOf(readFileSync(from))}`);
    return [{ ...icon, purpose, drawing: isWhole ? drawing : fillingDrawing, source: from, digest }];
  });
}

/**
 * Draws an icon, as a PNG. Letters are not drawn, since they would look different on every machine: a drawing has
 * to hold them as shapes.
 *
 * @param root the project's folder, which messages are relative to
 * @throws Error when the drawing is none
 */
export async function drawIcon({ source, size }: Icon, root: string): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  try {
    const image = new Resvg(readFileSync(source, 'utf8'), {
      fitTo: { mode: 'width', value: size },
      font: { loadSystemFonts: false },
    }).render();
    if (image.width !== image.height) throw new Error(`it is ${image.width} wide and ${image.height} high`);
    return image.asPng();
  } catch (error) {
    const shown = relativePath(source, root);
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${shown} cannot be made into icons: ${reason}. Save it as a square SVG.`);
  }
}
