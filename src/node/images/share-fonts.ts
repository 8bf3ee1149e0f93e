import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Font } from 'harfbuzzjs';
import { remember } from '#lib/memoize.ts';

/**
 * The fonts that pictures are set with: those of the packages that the project has installed, so that a publisher
 * adds a script by adding its package. Each font is cut into pieces by the characters that they hold, and only the
 * pieces that a text needs are read.
 */
export interface ShareFonts {
  /** changes with every font that is added, removed or brought up to date */
  version: string;
  /** Chooses and reads the fonts of a text. */
  choose(text: string, language: string): Promise<FontChoice>;
}

/** Which piece of which font each grapheme of a text is set with. */
export interface FontChoice {
  /** the text, without what is only decoration and has no glyph */
  text: string;
  graphemes: { start: number; end: number; font: TextFont }[];
  /** the characters for which there is no glyph; nothing may be drawn where there are some */
  missing: string[];
}

/** A piece of a font, ready to be set with. */
export interface TextFont {
  font: Font;
  /** the package that it is a piece of */
  family: string;
  /** whether its letters are set a little closer in headlines, as those of the paper's own typeface */
  isTight: boolean;
  /** The outline of a glyph as an SVG path: an em is `emSize` wide, and y grows upwards. */
  outline(glyph: number): string;
}

interface FontPackage {
  pieces: FontPiece[];
}

interface FontPiece {
  file: string;
  /** the package that it is a piece of */
  family: string;
  /** the characters that it holds, as pairs of the first and the last */
  ranges: [first: number, last: number][];
}

/** All text is set in the paper's own typeface as far as that has its letters. */
const own = 'newsreader';
/** Before the fonts of one script. */
const general = 'noto-serif';
const weight = 600;
/** Lengths in a font are told in shares of its size. */
export const emSize = 1000;

/** Han letters differ by language: which of the fonts that have them comes first. */
const hanFonts = {
  Jpan: 'noto-serif-jp',
  Kore: 'noto-serif-kr',
  Hant: 'noto-serif-tc',
  Hans: 'noto-serif-sc',
};

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Emoji, flags and digits on keys. */
const decoration = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
/** Joiners, variation selectors and marks of direction are followed, not drawn. */
const unseen = /^\p{Default_Ignorable_Code_Point}/u;
const isUnseen = (character: string) => unseen.test(character);
const closing = /^[\p{Po}\p{Pe}\p{Pf}]/u;
/** Spaces and punctuation stand in the font of what they follow; digits and letters in the best there is. */
const follows = /^[\p{P}\p{Z}\p{S}]/u;
/** What opens something stands in the font of that. */
const opening = /^[\p{Ps}\p{Pi}]/u;

/**
 * Finds the fonts.
 *
 * @param root the project's folder
 * @throws Error when the paper's own typeface is not there
 */
export function findShareFonts(root: string): ShareFonts {
  const folder = path.join(root, 'node_modules/@fontsource-variable');
  const found = existsSync(folder) ? readdirSync(folder).sort() : [];
  const names = found.filter((name) => existsSync(path.join(folder, name, 'package.json')));
  if (!names.includes(own)) throw new Error(`There is no font ${own} in ${folder}. Run npm ci.`);
  const packages = remember((name) => readPackage(path.join(folder, name), name));
  const orderFor = remember((han) => {
    const first = [own, general, han, ...Object.values(hanFonts)];
    return [...new Set([...first, ...names])].filter((name) => names.includes(name)).map(packages);
  });
  const chosen = new Map<string, TextFont | undefined>();
  const versions = names.map((name) => `${name} ${versionOf(path.join(folder, name))}`);

  /** @param beside the font of what it belongs to */
  async function fontOf(grapheme: string, han: string, beside?: TextFont): Promise<TextFont | undefined> {
    const preferred = beside && follows.test(grapheme) ? beside.family : own;
    const key = `${han} ${preferred} ${grapheme}`;
    if (!chosen.has(key)) chosen.set(key, await find(grapheme, [packages(preferred), ...orderFor(han)]));
    return chosen.get(key);
  }

  return {
    version: versions.join(),
    async choose(text, language) {
      const han = hanFont(text, language);
      const found: Piece[] = [];
      const missing: string[] = [];
      let isAfterGap = false;
      const segments = Array.from(graphemes.segment(text), ({ segment }) => segment);
      for (const [index, segment] of segments.entries()) {
        const opened = opening.test(segment)
          ? segments.slice(index).find((later) => !follows.test(later))
          : undefined;
        const beside = opened === undefined ? found.at(-1)?.font : await fontOf(opened, han);
        const font = await fontOf(segment, han, beside);
        if (font) {
          // The space before what has been left out belonged to it.
          if (isAfterGap && closing.test(segment) && found.at(-1)?.segment === ' ') found.pop();
          found.push({ segment, font });
        } else if (!decoration.test(segment) && ![...segment].every(isUnseen)) missing.push(segment);
        isAfterGap = !font;
      }
      return { ...join(found), missing };
    },
  };
}

interface Piece {
  segment: string;
  font: TextFont;
}

/** Spaces around what has been left out become one. */
function join(found: readonly Piece[]): Omit<FontChoice, 'missing'> {
  let text = '';
  const placed: FontChoice['graphemes'] = [];
  for (const { segment, font } of found) {
    const isSpace = segment.trim() === '';
    if (isSpace && (text === '' || text.endsWith(' '))) continue;
    const start = text.length;
    text += isSpace ? ' ' : segment;
    placed.push({ start, end: text.length, font });
  }
  if (text.endsWith(' ')) placed.pop();
  return { text: text.trimEnd(), graphemes: placed };
}

function hanFont(text: string, language: string): string {
  const { script = '' } = new Intl.Locale(language).maximize();
  if (script in hanFonts) return hanFonts[script as keyof typeof hanFonts];
  if (/[\p{sc=Hira}\p{sc=Kana}]/u.test(text)) return hanFonts.Jpan;
  return /\p{sc=Hang}/u.test(text) ? hanFonts.Kore : hanFonts.Hans;
}

/** The first font that has every character of the grapheme, in the same piece. */
async function find(grapheme: string, packages: readonly FontPackage[]): Promise<TextFont | undefined> {
  const first = grapheme.codePointAt(0) ?? 0;
  for (const { pieces } of packages) {
    for (const piece of pieces) {
      if (!piece.ranges.some(([from, to]) => first >= from && first <= to)) continue;
      const font = await loadFont(piece);
      if (has(font, grapheme)) return font;
    }
  }
  return undefined;
}

function has({ font }: TextFont, grapheme: string): boolean {
  return [...grapheme].every(
    (character) => isUnseen(character) || font.nominalGlyph(character.codePointAt(0) ?? 0) !== undefined,
  );
}

/** A package says in its style sheet which piece holds what. */
function readPackage(folder: string, name: string): FontPackage {
  // The one with an axis for the weight alone, which the site uses too; a typeface with one weight has none.
  const sheet = ['wght.css', 'index.css']
    .map((file) => path.join(folder, file))
    .find((file) => existsSync(file));
  const css = sheet ? readFileSync(sheet, 'utf8') : '';
  const faces = css.matchAll(/url\(\.?\/?(files\/[^)]+\.woff2)\)[^}]*?unicode-range:\s*([^;}]+)/g);
  const pieces = [...faces].map(([, file = '', list = '']) => ({
    file: path.join(folder, file),
    family: name,
    ranges: list.split(',').map(readRange),
  }));
  return { pieces };
}

/** The version of an installed package. */
export function versionOf(folder: string): string {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version;
}

/** Reads `U+26`, `U+0-7F` or `U+4??`. */
function readRange(text: string): [number, number] {
  const [first = '', last = first] = text.trim().slice(2).split('-');
  return [Number.parseInt(first.replaceAll('?', '0'), 16), Number.parseInt(last.replaceAll('?', 'f'), 16)];
}

const loaded = new Map<string, Promise<TextFont>>();

/** Once for each thread. */
function loadFont(piece: FontPiece): Promise<TextFont> {
  const known = loaded.get(piece.file) ?? readFont(piece);
  loaded.set(piece.file, known);
  return known;
}

let lastUnpacked: Promise<unknown> = Promise.resolve();

/** Unpacks one font after the other: what comes out is a place that the next one is unpacked into. */
function unpackFont(file: string): Promise<Uint8Array> {
  const unpacked = lastUnpacked.then(async () => {
    const { default: unpack } = await import('wawoff2/decompress.js');
    return Uint8Array.from(await unpack(readFileSync(file)));
  });
  lastUnpacked = unpacked.catch(() => undefined);
  return unpacked;
}

async function readFont({ file, family }: FontPiece): Promise<TextFont> {
  const { Blob, Face, Font, Variation } = await import('harfbuzzjs');
  const font = new Font(new Face(new Blob(await unpackFont(file))));
  font.setScale(emSize, emSize);
  font.setVariations([new Variation('wght', weight)]);
  const outlines = new Map<number, string>();
  return {
    font,
    family,
    isTight: family === own || family === general,
    outline(glyph) {
      // Whole numbers: an em of a thousand is more than the pixels of the largest letter.
      const known =
        outlines.get(glyph) ??
        font.glyphToPath(glyph).replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number))));
      outlines.set(glyph, known);
      return known;
    },
  };
}
