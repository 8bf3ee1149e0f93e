import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Font } from 'harfbuzzjs';
import { memoize } from '#lib/memoize.ts';
import { openFont } from './open-font.ts';

/** Chooses a font for each grapheme of a text and loads these fonts. */
export type FontChooser = (text: string, language: string) => Promise<FontChoice>;

export interface FontChoice {
  /** the text without emoji and other decoration */
  text: string;
  graphemes: { start: number; end: number; font: LoadedFont }[];
  /** graphemes without a glyph in any font; a text that has some must not be drawn */
  missing: string[];
}

export interface LoadedFont {
  font: Font;
  /** the name of its package, such as `noto-serif` */
  family: string;
  /** whether headlines in it have tighter letter spacing */
  isTight: boolean;
  /** Returns the outline of a glyph as an SVG path: an em is `emSize` wide, and y grows upwards. */
  outline(glyph: number): string;
}

/** A font package is split into files by Unicode range. */
interface FontFile {
  file: string;
  family: string;
  ranges: [first: number, last: number][];
}

const primaryFamily = 'newsreader';
/** The paper's own font, tried before all others. */
const ownFamily = 'own';
/** Tried before the fonts of a single script. */
const fallbackFamily = 'noto-serif';
const weight = 600;
const everything: FontFile['ranges'][number] = [0, 0x10ffff];

/** Han characters differ by language; this decides which font is tried first. */
const hanFamilies = {
  Jpan: 'noto-serif-jp',
  Kore: 'noto-serif-kr',
  Hant: 'noto-serif-tc',
  Hans: 'noto-serif-sc',
};

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Emoji, flags and keycaps. */
const decoration = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
/** Joiners, variation selectors and direction marks have no glyph. */
const isInvisible = (character: string) => /^\p{Default_Ignorable_Code_Point}/u.test(character);
const closing = /^[\p{Po}\p{Pe}\p{Pf}]/u;
const opening = /^[\p{Ps}\p{Pi}]/u;
/** Spaces, punctuation and symbols take the font of the text beside them. */
const neutral = /^[\p{P}\p{Z}\p{S}]/u;

const fontFolder = (root: string) => path.join(root, 'node_modules/@fontsource-variable');

/**
 * Finds the installed Fontsource packages, so that a publisher can add a script by installing its font.
 *
 * @param root the project's folder
 * @returns sorted names of packages
 * @throws Error if the primary font is not installed
 */
export function findFontFamilies(root: string): string[] {
  const folder = fontFolder(root);
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const families = names.filter((name) => existsSync(path.join(folder, name, 'package.json')));
  if (!families.includes(primaryFamily))
    throw new Error(`The font ${primaryFamily} is missing from ${folder}. Run npm ci.`);
  return families;
}

/**
 * @param root the project's folder, with the fonts that `findFontFamilies` finds
 * @param own the file of the paper's own font
 */
export function createFontChooser(root: string, own?: string): FontChooser {
  const families = findFontFamilies(root);
  const firstFamily = own === undefined ? primaryFamily : ownFamily;
  const filesOf = memoize((family) =>
    own !== undefined && family === ownFamily
      ? [{ file: own, family, ranges: [everything] }]
      : listFontFiles(path.join(fontFolder(root), family), family),
  );
  const filesFor = memoize((hanFamily) => {
    const preferred = [primaryFamily, fallbackFamily, hanFamily, ...Object.values(hanFamilies)];
    return [...new Set([...preferred, ...families])]
      .filter((family) => families.includes(family))
      .flatMap(filesOf);
  });
  const chosen = new Map<string, LoadedFont | undefined>();

  async function fontOf(
    grapheme: string,
    hanFamily: string,
    adjacent?: LoadedFont,
  ): Promise<LoadedFont | undefined> {
    const preferred = adjacent && neutral.test(grapheme) ? adjacent.family : firstFamily;
    const key = `${hanFamily} ${preferred} ${grapheme}`;
    if (!chosen.has(key))
      chosen.set(
        key,
        await findFont(grapheme, [...filesOf(preferred), ...filesOf(firstFamily), ...filesFor(hanFamily)]),
      );
    return chosen.get(key);
  }

  return async (text, language) => {
    const hanFamily = chooseHanFamily(text, language);
    const found: Segment[] = [];
    const missing: string[] = [];
    let isAfterGap = false;
    const segments = Array.from(segmenter.segment(text), ({ segment }) => segment);
    for (const [index, segment] of segments.entries()) {
      // An opening quotation mark or bracket takes the font of the text after it.
      const enclosed = opening.test(segment)
        ? segments.slice(index).find((later) => !neutral.test(later))
        : undefined;
      const adjacent = enclosed === undefined ? found.at(-1)?.font : await fontOf(enclosed, hanFamily);
      const font = await fontOf(segment, hanFamily, adjacent);
      if (font) {
        // No space before punctuation that followed an omitted emoji.
        if (isAfterGap && closing.test(segment) && found.at(-1)?.segment === ' ') found.pop();
        found.push({ segment, font });
      } else if (!decoration.test(segment) && ![...segment].every(isInvisible)) missing.push(segment);
      isAfterGap = !font;
    }
    return { ...joinSegments(found), missing };
  };
}

interface Segment {
  segment: string;
  font: LoadedFont;
}

/** Joins segments, with single spaces and none at the ends. */
function joinSegments(segments: readonly Segment[]): Omit<FontChoice, 'missing'> {
  let text = '';
  const graphemes: FontChoice['graphemes'] = [];
  for (const { segment, font } of segments) {
    const isSpace = segment.trim() === '';
    if (isSpace && (text === '' || text.endsWith(' '))) continue;
    const start = text.length;
    text += isSpace ? ' ' : segment;
    graphemes.push({ start, end: text.length, font });
  }
  if (text.endsWith(' ')) graphemes.pop();
  return { text: text.trimEnd(), graphemes };
}

function chooseHanFamily(text: string, language: string): string {
  const { script = '' } = new Intl.Locale(language).maximize();
  if (script in hanFamilies) return hanFamilies[script as keyof typeof hanFamilies];
  if (/[\p{sc=Hira}\p{sc=Kana}]/u.test(text)) return hanFamilies.Jpan;
  return /\p{sc=Hang}/u.test(text) ? hanFamilies.Kore : hanFamilies.Hans;
}

/** Finds the first font that has all characters of a grapheme. */
async function findFont(grapheme: string, files: readonly FontFile[]): Promise<LoadedFont | undefined> {
  const first = grapheme.codePointAt(0) ?? 0;
  for (const { file, family, ranges } of files) {
    if (!ranges.some(([from, to]) => first >= from && first <= to)) continue;
    const loaded = loadedFonts.get(file) ?? loadFont(file, family);
    loadedFonts.set(file, loaded);
    const font = await loaded;
    if (hasGlyphs(font, grapheme)) return font;
  }
  return undefined;
}

function hasGlyphs({ font }: LoadedFont, grapheme: string): boolean {
  return [...grapheme].every(
    (character) => isInvisible(character) || font.nominalGlyph(character.codePointAt(0) ?? 0) !== undefined,
  );
}

/** Reads a package's files and their Unicode ranges from its style sheet. */
function listFontFiles(folder: string, family: string): FontFile[] {
  // wght.css has the weight axis alone; a font with a single weight has only index.css.
  const sheet = ['wght.css', 'index.css']
    .map((file) => path.join(folder, file))
    .find((file) => existsSync(file));
  const css = sheet ? readFileSync(sheet, 'utf8') : '';
  const faces = css.matchAll(/url\(\.?\/?(files\/[^)]+\.woff2)\)[^}]*?unicode-range:\s*([^;}]+)/g);
  return Array.from(faces, ([, file = '', list = '']) => ({
    file: path.join(folder, file),
    family,
    ranges: list.split(',').map(parseRange),
  }));
}

/** Parses `U+26`, `U+0-7F` or `U+4??`. */
function parseRange(text: string): [number, number] {
  const [first = '', last = first] = text.trim().slice(2).split('-');
  return [Number.parseInt(first.replaceAll('?', '0'), 16), Number.parseInt(last.replaceAll('?', 'f'), 16)];
}

/** The fonts of this thread, by file. */
const loadedFonts = new Map<string, Promise<LoadedFont>>();

async function loadFont(file: string, family: string): Promise<LoadedFont> {
  const font = await openFont(file, weight);
  const outlines = new Map<number, string>();
  return {
    font,
    family,
    isTight: [ownFamily, primaryFamily, fallbackFamily].includes(family),
    outline(glyph) {
      // Whole numbers suffice, since an em of 1000 units is larger than any letter in pixels.
      const outline =
        outlines.get(glyph) ??
        font.glyphToPath(glyph).replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number))));
      outlines.set(glyph, outline);
      return outline;
    },
  };
}
