import { readFileSync } from 'node:fs';
import type { Font } from 'harfbuzzjs';

/** Font units per em. */
export const emSize = 1000;

/**
 * Opens a WOFF2 font.
 *
 * @param weight of a variable font
 */
export async function openFont(file: string, weight: number): Promise<Font> {
  const { Blob, Face, Font, Variation } = await import('harfbuzzjs');
  const font = new Font(new Face(new Blob(await decompressFont(file))));
  font.setScale(emSize, emSize);
  font.setVariations([new Variation('wght', weight)]);
  return font;
}

let lastDecompression: Promise<unknown> = Promise.resolve();

/** Decompresses one font at a time, since the result is a view of memory that the next call overwrites. */
function decompressFont(file: string): Promise<Uint8Array> {
  const decompression = lastDecompression.then(async () => {
    const { default: decompress } = await import('wawoff2/decompress.js');
    return Uint8Array.from(await decompress(readFileSync(file)));
  });
  lastDecompression = decompression.catch(() => undefined);
  return decompression;
}
