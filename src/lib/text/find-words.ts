import { isWordEnd, isWordStart } from './word-boundaries.ts';

/**
 * Folds the differences between texts that readers write the same way: letter case (also ß and ss, and both letters i
 * of Turkish), canonically equivalent and full-width or half-width characters, invisible characters such as soft
 * hyphens, forms of apostrophes, quotation marks, hyphens and spaces, ligatures, digits of every script, and what is
 * optional in writing: Arabic hamza, vowel signs and tatweel, the dots of ة and ي, Hebrew points. Other diacritics are letters of their own for many readers ("schon",
 * "schön"; "ano", "año"), so "cafe" is not "café".
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(optionalMarks, '')
    .normalize('NFKC')
    .replace(/\p{DI}/gu, '')
    .replace(/[‘’‛ʼʻ′׳]/g, "'")
    .replace(/[“”„‟″״]/g, '"')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .toUpperCase()
    .replace(/I\u0307|\u0130/g, 'I')
    .replace(/[ŒÆةىیک]/g, (letter) => sameLetters[letter] ?? letter)
    .replace(/(?![0-9])\p{Nd}/gu, digitValue);
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
    const { folded, boundaries } = foldGraphemes(text);
    const isFound = (word: string) => {
      for (let start = folded.indexOf(word); start >= 0; start = folded.indexOf(word, start + 1)) {
        const end = start + word.length;
        const isWhole = isWordStart(folded, start) && isWordEnd(folded, end);
        if (isWhole && boundaries.has(start) && boundaries.has(end)) return true;
      }
      return false;
    };
    return wanted.find((one) => isFound(one.folded))?.word;
  };
}

/** Firefox has it from version 125. */
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter() : undefined;

/** Folds a text, with the offsets in the folded text that do not split a grapheme cluster. */
function foldGraphemes(text: string): { folded: string; boundaries: ReadonlySet<number> } {
  const graphemes = segmenter
    ? Array.from(segmenter.segment(text), ({ segment }) => segment)
    : (text.match(/\P{M}\p{M}*|^\p{M}+/gu) ?? []);
  const boundaries = new Set([0]);
  let folded = '';
  for (const grapheme of graphemes) {
    const next = foldText(grapheme);
    if (next !== ' ' || !folded.endsWith(' ')) folded += next;
    boundaries.add(folded.length);
  }
  return { folded, boundaries };
}
