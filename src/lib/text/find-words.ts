import { isWordEnd, isWordStart } from './word-boundaries.ts';

/**
 * Folds the differences between texts that readers write the same way: those of `foldSpelling`, and letter case (also
 * both letters i of Turkish), ligatures, digits of every script, and the dots of ة and ي. Other diacritics are letters of their own for many readers ("schon", "schön"; "ano",
 * "año"), so "cafe" is not "café".
 */
export function foldText(text: string): string {
  return foldCase(foldSpelling(text))
    .replace(/[ŒÆةىیک]/g, (letter) => sameLetters[letter] ?? letter)
    .replace(/(?![0-9])\p{Nd}/gu, digitValue);
}

/**
 * Folds what `foldText` folds, except letter case: canonically equivalent and full-width or half-width characters, ß
 * and ss, invisible characters such as soft hyphens, forms of apostrophes, quotation marks, hyphens and spaces, and
 * what is optional in writing: Arabic hamza, vowel signs and tatweel, Hebrew points.
 */
export function foldSpelling(text: string): string {
  return text
    .normalize('NFD')
    .replace(optionalMarks, '')
    .normalize('NFKC')
    .replace(/\p{DI}/gu, '')
    .replace(/[‘’‛ʻʼ′׳]/g, "'")
    .replace(/[“”„‟″״]/g, '"')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/g, ' ')
    .replace(/i\u0307/g, 'i')
    .replace(/ß/g, 'ss')
    .replace(/ẞ/g, 'SS');
}

/** Folds letter case. */
export function foldCase(text: string): string {
  return text
    .toLowerCase()
    .toUpperCase()
    .replace(/I\u0307|\u0130/g, 'I');
}

/** Letters that readers also write as others, the last four in Arabic or Persian. */
const sameLetters: Record<string, string> = { Œ: 'OE', Æ: 'AE', ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك' };

/** The value of a decimal digit. In Unicode, the digits of a script follow one another. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return `${value}`;
}

/** Marks on Arabic and Hebrew letters, and tatweel. */
const optionalMarks = /(?<=[\p{sc=Arab}\p{sc=Hebr}]\p{Mn}*)\p{Mn}|\u0640/gu;

/**
 * Creates a function that returns the first of some words or phrases that a text contains, as whole words after folding
 * both (`foldText`, `isWordStart`). Grapheme clusters are not split: "👨" is not in "👨‍👩‍👧".
 */
export function createWordFinder(words: readonly string[]): (text: string) => string | undefined {
  const wanted = words
    .map((word) => ({ word, folded: foldText(word).trim() }))
    .filter(({ folded }) => folded);
  if (wanted.length === 0) return () => undefined;
  return (text) => {
    const { folded, starts, ends } = foldGraphemes(text, foldText);
    const isFound = (word: string) => {
      for (let start = folded.indexOf(word); start >= 0; start = folded.indexOf(word, start + 1)) {
        const end = start + word.length;
        const isWhole = isWordStart(folded, start) && isWordEnd(folded, end);
        if (isWhole && starts.has(start) && ends.has(end)) return true;
      }
      return false;
    };
    return wanted.find((one) => isFound(one.folded))?.word;
  };
}

/** Firefox has it from version 125. */
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter() : undefined;

/** A folded text, with the offsets that do not split a grapheme cluster and the same offsets in the original. */
export interface FoldedText {
  folded: string;
  /** where a cluster begins, without the invisible characters before it */
  starts: ReadonlyMap<number, number>;
  /** where a cluster ends, without the invisible characters after it */
  ends: ReadonlyMap<number, number>;
}

/** Folds a text cluster by cluster. */
export function foldGraphemes(text: string, fold: (grapheme: string) => string): FoldedText {
  const graphemes = segmenter
    ? Array.from(segmenter.segment(text), ({ segment }) => segment)
    : (text.match(/\P{M}\p{M}*|^\p{M}+/gu) ?? []);
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  let folded = '';
  let offset = 0;
  let last = '';
  for (const grapheme of graphemes) {
    const next = fold(grapheme);
    if (next !== ' ' || last !== ' ') {
      starts.set(folded.length, offset);
      folded += next;
      last = next || last;
    }
    offset += grapheme.length;
    if (!ends.has(folded.length)) ends.set(folded.length, offset);
  }
  return { folded, starts, ends };
}
