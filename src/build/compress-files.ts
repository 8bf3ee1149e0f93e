import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type FileStamp, placeFile } from './place-file.ts';

/** The forms in which a server can send a file as it is, by the end that they add to its name. */
const forms = {
  // The last levels take twenty times as long for a few hundredths: worth it for files that stay.
  '.br': (content: Uint8Array, stays: boolean) =>
    brotliCompressSync(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: stays ? constants.BROTLI_MAX_QUALITY : 9,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  '.gz': (content: Uint8Array) => gzipSync(content, { level: constants.Z_BEST_COMPRESSION }),
};

type Form = keyof typeof forms;

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
    return placeFile(folder, file, forms[form](content, source.startsWith('assets/')));
  });
}
