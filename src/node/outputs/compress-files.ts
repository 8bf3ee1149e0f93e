import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type FileStamp, writeFileIn } from '#node/files/write-file.ts';

/** The compressed forms that a server can send as they are, by the extension that they add. */
const forms = {
  '.br': (content: Uint8Array, file: string) => {
    if (file.startsWith('assets/')) return brotli(content, constants.BROTLI_MAX_QUALITY);
    if (!file.endsWith('.html')) return brotli(content, usualQuality);
    let quality = usualQuality;
    let page = brotli(content, quality);
    while (page.length > firstFlight && quality < constants.BROTLI_MAX_QUALITY)
      page = brotli(content, ++quality);
    return page;
  },
  '.gz': (content: Uint8Array) => gzipSync(content, { level: constants.Z_BEST_COMPRESSION }),
};

type Form = keyof typeof forms;
export const compressedForms = Object.keys(forms) as Form[];

/** The two higher qualities make a page 6 and 8 % shorter in ten and thirty times the time: worth it for scripts. */
const usualQuality = 9;
/** Ten TCP packets, in bytes: a page that fits arrives in one round trip. */
const firstFlight = 14 * 1024;

function brotli(content: Uint8Array, quality: number): Buffer {
  return brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      // No larger than the file: allocating the default window took nine tenths of the time.
      [constants.BROTLI_PARAM_LGWIN]: windowBits(content.length),
    },
  });
}

/** The bits of a window that holds `bytes` (RFC 7932, 9.1: a window is 16 bytes shorter than its power of two). */
function windowBits(bytes: number): number {
  const bits = Math.ceil(Math.log2(bytes + 16));
  return Math.min(Math.max(bits, constants.BROTLI_MIN_WINDOW_BITS), constants.BROTLI_MAX_WINDOW_BITS);
}

/** Whether compressing helps: pictures, fonts and the search index are compressed already. */
export function isCompressible(file: string): boolean {
  return /\.(?:html|css|js|json|xml|svg|md|txt|opml|webmanifest)$/.test(file);
}

export interface CompressTask {
  /** the folder of the new site */
  folder: string;
  /** the compressed files to make, each beside its source */
  files: string[];
}

/** Compresses files; called in a worker. */
export function compressFiles({ folder, files }: CompressTask): FileStamp[][] {
  return files.map((file) => {
    const form = path.extname(file) as Form;
    const source = file.slice(0, -form.length);
    return [writeFileIn(folder, file, forms[form](readFileSync(path.join(folder, source)), source))];
  });
}
