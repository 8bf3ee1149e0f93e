/** Formats by the bytes that their files begin with, in Latin-1. */
const binary: readonly [begin: string, name: string][] = [
  ['PK\x03\x04', 'a ZIP archive or a document of Word or Pages'],
  ['\xd0\xcf\x11\xe0', 'a document of an older Word'],
  ['%PDF', 'a PDF document'],
  ['\x1f\x8b', 'a gzip archive'],
  ['\x89PNG', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['RIFF', 'a WebP picture or a sound'],
];

/** More formats, of files in place of a picture. */
const others: readonly [begin: RegExp, name: string][] = [
  [/^(?:II\*|MM)/, 'a TIFF picture'],
  [/^8BPS/, 'a document of Photoshop'],
  [/^BM/, 'a BMP picture'],
  [/^.{4}ftypavif/s, 'an AVIF picture'],
  [/^.{4}ftyp(?:hei|hev|mif1|msf1)/s, 'a HEIC picture'],
  [/^.{4}ftyp/s, 'a video'],
  [/^\W{0,50}<(?:!doctype html|html)/i, 'an HTML page'],
  [/^version https:\/\/git-lfs/, 'a pointer of Git LFS'],
];

const beginBytes = 80;
const begin = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, beginBytes)).toString('latin1');

/** Names the format of a binary file by its first bytes; undefined for other formats. */
export function binaryFormatOf(bytes: Uint8Array): string | undefined {
  const start = begin(bytes);
  return binary.find(([signature]) => start.startsWith(signature))?.[1];
}

/** Names the format of any file by its first bytes. */
export function formatOf(bytes: Uint8Array): string {
  const start = begin(bytes);
  const other = others.find(([pattern]) => pattern.test(start))?.[1];
  const isText = ![...start].some((character) => character < ' ' && !'\t\r\n'.includes(character));
  return binaryFormatOf(bytes) ?? other ?? (isText ? 'a text' : 'a file of an unknown format');
}
