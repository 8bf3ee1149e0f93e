import { unspacedLetters } from '#lib/text/unspaced-scripts.ts';

/** A letter, with its marks, of a script without spaces between words. */
const letter = `[${unspacedLetters}]\\p{M}*ー?`;
const opening = '[\\p{Ps}\\p{Pi}]';
const beforeLetter = new RegExp(`(?<=[^\\s\\p{Ps}\\p{Pi}])(?=${letter})`, 'gu');
const afterLetter = new RegExp(`(${letter})(?=[\\p{L}\\p{N}]|${opening})`, 'gu');
const between = new RegExp(`(${letter}\\p{P}*) (?=${opening}*${letter})`, 'gu');
const onlyLetters = new RegExp(`^(?:${letter})+$`, 'u');

/**
 * Adds spaces around every letter of scripts without spaces between words (Chinese, Japanese, Thai and others), so
 * that Pagefind, which splits words at spaces, finds any run of letters. Other text is unchanged.
 */
export function addLetterSpaces(text: string): string {
  return text.replace(beforeLetter, ' ').replace(afterLetter, '$1 ');
}

/** Removes the spaces that `addLetterSpaces` added. */
export function removeLetterSpaces(text: string): string {
  return text.replace(between, '$1');
}

/** Whether text is a single run of such letters. */
export function isUnspacedRun(text: string): boolean {
  return onlyLetters.test(text);
}
