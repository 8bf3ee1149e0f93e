import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp, { type Metadata } from 'sharp';
import type { PictureFacts } from '#domain/edition/picture-facts.ts';
import { digestOf } from '#node/files/digest.ts';
import { formatOf } from '#node/files/file-formats.ts';

/** What is in a file that should be a picture: its facts, or why it cannot be one, with what to do. */
export type PictureReading = { facts: PictureFacts } | { fault: { message: string; fix: string } };

export interface InspectTask {
  /** absolute paths */
  files: string[];
  /** a digest of the code that scales pictures */
  encoder: string;
}

// Threads share the work already.
sharp.concurrency(1);
sharp.cache(false);

/** Reads what pages need to know of pictures. This is a worker task. */
export async function inspectPictures({ files, encoder }: InspectTask): Promise<PictureReading[]> {
  const readings: PictureReading[] = [];
  for (const file of files) readings.push(await inspectPicture(file, encoder));
  return readings;
}

/** The formats that browsers show, by their names in sharp. */
const shown = ['jpeg', 'png', 'webp', 'gif', 'svg', 'heif'];
const saveAgain = 'Save the picture there as JPEG, PNG, WebP or AVIF.';

async function inspectPicture(file: string, encoder: string): Promise<PictureReading> {
  const bytes = readFileSync(file);
  const fault = (message: string, fix = saveAgain): PictureReading => ({ fault: { message, fix } });
  if (bytes.length === 0) return fault('is empty');
  let metadata: Metadata;
  try {
    metadata = await sharp(bytes).metadata();
  } catch {
    return fault(`is ${formatOf(bytes)}, not a picture that browsers show`);
  }
  const { format, autoOrient, pages = 1, hasAlpha, compression } = metadata;
  // HEIC is the other format in this container.
  const isShown = shown.includes(format) && (format !== 'heif' || compression === 'av1');
  if (!isShown) return fault(`is ${formatOf(bytes)}, not a picture that browsers show`);
  const isNamedDrawing = path.extname(file).toLowerCase() === '.svg';
  if ((format === 'svg') !== isNamedDrawing)
    return fault(
      `is ${format === 'svg' ? 'an SVG drawing' : formatOf(bytes)}, but its name ends in ${path.extname(file)}`,
      'Give the file the ending of its format, and write its path.',
    );
  const size = { width: autoOrient.width, height: autoOrient.height };
  if (format === 'svg' || pages > 1) return { facts: size };
  try {
    // The one or the other decodes all of it, and so finds damage.
    const isTransparent = hasAlpha && !(await sharp(bytes, { failOn: 'error' }).stats()).isOpaque;
    return {
      facts: {
        ...size,
        hash: digestOf(`${encoder} ${digestOf(bytes)}`, 'hex').slice(0, 12),
        ...(isTransparent ? { isTransparent } : { colour: await averageColour(bytes) }),
      },
    };
  } catch (error) {
    return fault(`is damaged (${(error as Error).message.split('\n')[0]})`);
  }
}

async function averageColour(bytes: Buffer): Promise<string> {
  const pixel = await sharp(bytes, { failOn: 'error' })
    .resize(1, 1, { fit: 'fill' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer();
  return `#${pixel.toString('hex', 0, 3)}`;
}
