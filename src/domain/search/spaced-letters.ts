import { unspacedLetters } from '#lib/text/unspaced-scripts.ts';

/** A letter, with its marks, of a script without spaces between words. Half-width voicing marks are letters in Unicode. */
const letter = `(?=[\\p{L}\\p{Nl}])[${unspacedLetters}][\\p{M}\\uff9e\\uff9f]*`;
const beforeLetter = new RegExp(`(?<=[^\\s\\p{Ps}\\p{Pi}\\u2060])(?=${letter})`, 'gu');
const afterLetter = new RegExp(`(${letter})(?![\\uff9e\\uff9f])(?=[\\p{L}\\p{N}\\p{Ps}\\p{Pi}])`, 'gu');
const runs = new RegExp(`(?:${letter})+|(?:(?!${letter})\\S)+`, 'gu');
/** Begins a word that has no space before it in the original text. Pagefind ignores it. */
export const wordJoiner = '\u2060';
const addedSpace = ` ${wordJoiner}`;

/**
 * Adds spaces around every letter of scripts without spaces between words (Chinese, Japanese, Thai and others), so
 * that Pagefind, which splits words at spaces, finds any run of letters. Other text is unchanged.
 */
export function addLetterSpaces(text: string): string {
  return text.replace(beforeLetter, addedSpace).replace(afterLetter, `$1${addedSpace}`);
}

/** Splits text, with or without added spaces, into the words of the index. For Pagefind, U+FEFF is no space. */
export function splitWords(text: string): string[] {
  return addLetterSpaces(text)
    .split(/[^\S\uFEFF]+/)
    .filter(Boolean);
}

/** Splits text at spaces, and between letters of unspaced scripts and other text. */
export function splitRuns(text: string): string[] {
  return text.match(runs) ?? [];
}
