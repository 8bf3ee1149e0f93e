import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type FileStamp, placeFile } from '#node/files/write-file.ts';

/** The forms in which a server can send a file as it is, by the end that they add to its name. */
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

/** The two above make a page shorter by 6 and 8 %, in ten and thirty times the time: worth it for what stays, such as scripts. */
const usualQuality = 9;
/** Ten packets of TCP, in bytes: a page that fits is there after one round trip, and is compressed until it does. */
const firstFlight = 14 * 1024;

function brotli(content: Uint8Array, quality: number): Buffer {
  return brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      // As large as the file: to make room for more took nine tenths of the time.
      [constants.BROTLI_PARAM_LGWIN]: windowBits(content.length),
    },
  });
}

/** The bits of a window that holds so many bytes (RFC 7932, 9.1: it is 16 bytes shorter than the power of two). */
function windowBits(bytes: number): number {
  const bits = Math.ceil(Math.log2(bytes + 16));
  return Math.min(Math.max(bits, constants.BROTLI_MIN_WINDOW_BITS), constants.BROTLI_MAX_WINDOW_BITS);
}

export const compressedForms = Object.keys(forms) as Form[];

/** Files whose words are not compressed yet; pictures and fonts are, and so is the search's index. */
export function isCompressible(file: string): boolean {
  return /\.(?:html|css|js|json|xml|svg|md|txt|opml|webmanifest)$/.test(file);
}

export interface CompressTask {
  /** the folder that holds the site */
  folder: string;
  /** compressed files to be made, by their own paths in it */
  files: string[];
}

/** Compresses files, each beside itself. */
export function compressFiles({ folder, files }: CompressTask): FileStamp[] {
  return files.map((file) => {
    const form = path.extname(file) as Form;
    const source = file.slice(0, -form.length);
    const content = readFileSync(path.join(folder, source));
    return placeFile(folder, file, forms[form](content, source));
  });
}
