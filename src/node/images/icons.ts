import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hideStack } from '#lib/hide-stack.ts';
import { digestOf } from '#node/files/digest.ts';
import { relativePath } from '#node/files/list-files.ts';

/** A square icon as PNG, made from an SVG of the public folder. */
export interface Icon {
  /** its path in the site */
  file: string;
  /** edge length in pixels */
  size: number;
  purpose: 'any' | 'maskable' | 'apple' | 'tab';
  /** the path of its SVG in the site */
  drawing: string;
  /** the file of its SVG */
  source: string;
  /** a digest of its inputs */
  digest: string;
}

/** Increase it when icons are drawn differently. */
const version = 1;

/** The drawing of the site's icon. */
export const standardDrawing = 'icon.svg';
/** It fills the square and leaves room at the edges, since devices crop it to their own shape. */
const maskableDrawing = 'icon-maskable.svg';

/** The icon in the browser's tab. Not an SVG, which Chromium draws again after every change of the URL. */
export const tabIconFile = 'icons/icon-48.png';

const variants = [
  { file: tabIconFile, size: 48, purpose: 'tab' },
  { file: 'icons/icon-192.png', size: 192, purpose: 'any' },
  { file: 'icons/icon-512.png', size: 512, purpose: 'any' },
  { file: 'icons/maskable-512.png', size: 512, purpose: 'maskable' },
  { file: 'icons/apple-180.png', size: 180, purpose: 'apple' },
] as const;

/**
 * Finds the icons to make from an edition's public folder or, without `icon.svg` there, from that of the main edition,
 * then that of the project. None without `icon.svg` or beside icons of another kind, and no maskable icon without
 * `icon-maskable.svg`.
 *
 * @param publicFolder the edition's own; an empty string if there is none
 * @param main the public folder of the main edition
 * @param root the project's folder
 */
export function findIcons(publicFolder: string, main: string, root: string): Icon[] {
  if (!publicFolder) return [];
  const isIn = (file: string) => (folder: string) => existsSync(path.join(folder, file));
  const hasOthers = ['favicon.ico', ...variants.map(({ file }) => file)].some((file) =>
    isIn(file)(publicFolder),
  );
  const folders = [publicFolder, ...(hasOthers ? [] : [main, path.join(root, 'public')])];
  const position = folders.findIndex(isIn(standardDrawing));
  const standard = folders[position];
  if (!standard) return [];
  // One of a later folder would not match.
  const maskable = folders.slice(0, position + 1).find(isIn(maskableDrawing));
  return variants
    .filter(({ purpose }) => maskable || purpose !== 'maskable')
    .map((icon) => {
      const isCropped = icon.purpose === 'maskable' || icon.purpose === 'apple';
      const drawing = maskable && isCropped ? maskableDrawing : standardDrawing;
      const source = path.join((isCropped && maskable) || standard, drawing);
      const digest = digestOf(`${version} ${icon.size} ${digestOf(readFileSync(source))}`);
      return { ...icon, drawing, source, digest };
    });
}

/**
 * Draws an icon as PNG. System fonts differ between computers, so `<text>` is not drawn.
 *
 * @param root the project's folder, for paths in messages
 * @throws Error if the file is not a square SVG
 */
export async function drawIcon({ source, size }: Icon, root: string): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  try {
    const image = new Resvg(readFileSync(source, 'utf8'), {
      fitTo: { mode: 'width', value: size },
      font: { loadSystemFonts: false },
    }).render();
    if (image.width !== image.height)
      throw new Error(`it is ${image.width} pixels wide and ${image.height} high`);
    return image.asPng();
  } catch (error) {
    const file = relativePath(source, root);
    const reason = error instanceof Error ? error.message : String(error);
    throw hideStack(new Error(`Icons cannot be made from ${file}: ${reason}. Save it as a square SVG.`));
  }
}
