import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createFontStack } from '@capsizecss/core';
import { fromBuffer } from '@capsizecss/unpack';
import { create, type Font } from 'fontkitten';
import { nearestFace, usualWeights } from '#domain/appearance/font-rules.ts';
import { createProblem, type Problem } from '#domain/reading/problems.ts';
import type { JsonPath, SourceFile } from '#domain/reading/source-file.ts';
import type { FontFace, Typeface, Typefaces } from '#domain/schema/fonts.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { digestOf } from '#node/files/digest.ts';
import { openFont } from '#node/images/open-font.ts';
import { isPublicFile } from './pictures.ts';

type Use = keyof Typefaces;
const names: Record<Use, string> = { text: 'Own Text', headings: 'Own Headings' };
/** Fonts that devices have, with the metrics of `@capsizecss/metrics`, a package of 170 MB. */
const unitsPerEm = 2048;
const georgia = { ascent: 1878, descent: -449, lineGap: 0, unitsPerEm, xWidthAvg: 913 };
const times = { ascent: 1825, descent: -443, lineGap: 87, unitsPerEm, xWidthAvg: 832 };
const arial = { ascent: 1854, descent: -434, lineGap: 67, unitsPerEm, xWidthAvg: 913 };
const fallbacks = {
  serif: [
    { familyName: 'Georgia', ...georgia },
    {
      familyName: 'Times New Roman',
      fullName: 'Times New Roman',
      postscriptName: 'TimesNewRomanPSMT',
      ...times,
    },
    { familyName: 'Liberation Serif', ...times },
  ],
  'sans-serif': [
    { familyName: 'Arial', fullName: 'Arial', postscriptName: 'ArialMT', ...arial },
    { familyName: 'Liberation Sans', ...arial },
  ],
};

/** What other font files begin with. */
const otherFormats: Record<string, string> = {
  wOFF: 'a WOFF font of the first version',
  OTTO: 'an OpenType font',
  '\0\x01\0\0': 'a TrueType font',
  true: 'a TrueType font',
  ttcf: 'a collection of fonts',
};

/** A file that has been read. */
interface FontFile extends FontFace {
  file: string;
  bytes: Buffer;
  font: Font;
}

/** Reads the fonts of a paper's own files, with the problems in them. */
export async function readTypefaces(
  publicFolder: string,
  source: SourceFile,
  { fonts = {} }: Pick<SiteContent, 'fonts'>,
): Promise<{ typefaces: Typefaces; problems: Problem[] }> {
  const typefaces: Typefaces = {};
  const problems: Problem[] = [];
  for (const use of ['text', 'headings'] as const) {
    const files = fonts[use];
    if (!Array.isArray(files)) continue;
    const report = (at: JsonPath, [message, fix]: Fault) =>
      problems.push(createProblem(source, ['fonts', use, ...at], message, fix));
    const read: FontFile[] = [];
    for (const [index, src] of files.entries()) {
      const file = readFont(publicFolder, src);
      if ('fault' in file) report([index], file.fault);
      else read.push(file);
    }
    if (read.length < files.length) continue;
    const typeface = await createTypeface(use, read);
    if (typeface) typefaces[use] = typeface;
    else
      report([], ['has no upright font, only italic ones', 'Add the file of the regular style to the list.']);
  }
  const { text, headings } = typefaces;
  // The same files are one family.
  if (text && headings?.digest === text.digest) typefaces.headings = text;
  return { typefaces, problems };
}

type Fault = [message: string, fix: string];

function readFont(publicFolder: string, src: string): FontFile | { fault: Fault } {
  const fault = (message: string, fix: string) => ({ fault: [`the file ${src} ${message}`, fix] as Fault });
  if (!isPublicFile(publicFolder, src))
    return fault('does not exist', `Save the font as public${src}, in WOFF2 format.`);
  const file = path.join(publicFolder, src);
  const bytes = readFileSync(file);
  const start = bytes.toString('latin1', 0, 4);
  if (start !== 'wOF2') {
    const format = otherFormats[start];
    return format
      ? fault(
          `is ${format}, not WOFF2`,
          'Get WOFF2 from its foundry, or convert it, for example with woff2_compress.',
        )
      : fault('is no font', 'Replace it by a WOFF2 file.');
  }
  try {
    const font = create(bytes);
    // Tables are read on first use.
    if (!font.isCollection && font.unitsPerEm > 0 && font.ascent > 0)
      return { src, file, bytes, font, weights: weightsOf(font), isItalic: isItalic(font) };
  } catch {
    // Reported below.
  }
  return fault('is damaged or has no metrics', 'Export or download it again.');
}

function weightsOf({ variationAxes: { wght }, 'OS/2': { usWeightClass } }: Font): FontFace['weights'] {
  return wght ? [wght.min, wght.max] : [usWeightClass, usWeightClass];
}

function isItalic({ italicAngle, 'OS/2': { fsSelection } }: Font): boolean {
  return italicAngle !== 0 || fsSelection.italic || fsSelection.oblique;
}

async function createTypeface(use: Use, files: readonly FontFile[]): Promise<Typeface | undefined> {
  const usual = nearestFace(files, usualWeights[use]);
  if (!usual) return undefined;
  const name = names[use];
  const generic = isSans(usual.font) ? 'sans-serif' : 'serif';
  const metrics = await fromBuffer(usual.bytes);
  const xWidthAvg = metrics.xWidthAvg * (await widening(usual, usualWeights[use]));
  // For Latin: a width of another script would take its place.
  const own = { ...metrics, familyName: name, xWidthAvg, subsets: { latin: { xWidthAvg } } };
  const { fontFamily, fontFaces } = createFontStack([own, ...fallbacks[generic]]);
  return {
    name,
    family: `${fontFamily}, ${generic}`,
    faces: files.map(({ src, weights, isItalic }) => ({ src, weights, isItalic })),
    fallbackFaces: fontFaces,
    digest: digestOf(files.map(({ src, bytes }) => `${src} ${digestOf(bytes)}`).join()),
  };
}

/** How much wider than its metrics say a variable font is, which are those of its default weight. */
async function widening({ file, font }: FontFile, weight: number): Promise<number> {
  const { wght } = font.variationAxes;
  if (!wght || wght.default === weight) return 1;
  const width = async (of: number) => {
    const opened = await openFont(file, of);
    const letters = [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => letter.codePointAt(0) ?? 0);
    return letters.reduce((sum, letter) => sum + opened.glyphHAdvance(opened.nominalGlyph(letter) ?? 0), 0);
  };
  return (await width(Math.min(wght.max, Math.max(wght.min, weight)))) / (await width(wght.default));
}

/** By PANOSE's kind and style, or else by its name. */
function isSans({ familyName, 'OS/2': { panose } }: Font): boolean {
  const [kind = 0, style = 0] = panose;
  return kind === 2 && style > 1 ? style >= 11 : /\bsans\b|grotes/i.test(familyName);
}
