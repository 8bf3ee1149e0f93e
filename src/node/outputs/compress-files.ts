import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type FileStamp, writeFileIn } from '#node/files/write-file.ts';

/** Compressors, by the extension that they add to the file name. */
const compressors = {
  '.br': (content: Uint8Array, file: string) => {
    if (file.startsWith('assets/')) return brotli(content, constants.BROTLI_MAX_QUALITY);
    if (!file.endsWith('.html')) return brotli(content, defaultQuality);
    let quality = defaultQuality;
    let page = brotli(content, quality);
    while (page.length > firstFlightBytes && quality < constants.BROTLI_MAX_QUALITY)
      page = brotli(content, ++quality);
    return page;
  },
  '.gz': (content: Uint8Array) => gzipSync(content, { level: constants.Z_BEST_COMPRESSION }),
};

type CompressedExtension = keyof typeof compressors;
export const compressedExtensions = Object.keys(compressors) as CompressedExtension[];

/** Qualities 10 and 11 make pages 6 % and 8 % smaller but take ten and thirty times as long; scripts use 11. */
const defaultQuality = 9;
/** Ten TCP packets: a page of this size arrives in one round trip. */
const firstFlightBytes = 14 * 1024;

function brotli(content: Uint8Array, quality: number): Buffer {
  return brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      // Allocating the default window took nine tenths of the time.
      [constants.BROTLI_PARAM_LGWIN]: windowBits(content.length),
    },
  });
}

/** The window size for a file in bits (RFC 7932, 9.1: a window is 16 bytes smaller than its power of two). */
function windowBits(bytes: number): number {
  const bits = Math.ceil(Math.log2(bytes + 16));
  return Math.min(Math.max(bits, constants.BROTLI_MIN_WINDOW_BITS), constants.BROTLI_MAX_WINDOW_BITS);
}

/** Whether compression makes a file smaller: images, fonts and the search index are compressed already. */
export function isCompressible(file: string): boolean {
  return /\.(?:html|css|js|json|xml|svg|md|txt|opml|webmanifest)$/.test(file);
}

export interface CompressTask {
  /** the folder of the new site */
  folder: string;
  /** the compressed files to write, each beside its source */
  files: string[];
}

/** Compresses files, in a worker; returns the stamp of each. */
export function compressFiles({ folder, files }: CompressTask): FileStamp[][] {
  return files.map((file) => {
    const extension = path.extname(file) as CompressedExtension;
    const source = file.slice(0, -extension.length);
    return [
      writeFileIn(folder, file, compressors[extension](readFileSync(path.join(folder, source)), source)),
    ];
  });
}
