import { foldText } from '#lib/text/find-words.ts';
import { unspacedLetters } from '#lib/text/unspaced-scripts.ts';

/** A vowel or tone mark of a script without spaces between words. */
const unspacedMark = new RegExp(`(?=\\p{M})[${unspacedLetters}]`, 'gu');
/** The first of more than 1023 letters of a script (Yi) that has no marks and cases. */
const firstStandIn = 0xa000;

/**
 * Folds a text for the search (`foldText`), to lower case. Pagefind ignores all marks, but words of Thai, Lao, Khmer and
 * Burmese differ in them, so letters stand in for these.
 */
export function foldForSearch(text: string): string {
  return foldText(text)
    .toLowerCase()
    .replace(unspacedMark, (mark) =>
      String.fromCodePoint(firstStandIn + ((mark.codePointAt(0) ?? 0) & 0x3ff)),
    );
}

/** Returns what Pagefind compares of a word: its letters and digits without accents, and the characters that we add. */
export function plainLetters(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}\u3099\u309a+#]/gu, '')
    .toLowerCase();
}
