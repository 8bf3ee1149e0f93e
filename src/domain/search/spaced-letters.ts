import { unspacedLetters } from '#lib/text/unspaced-scripts.ts';

/** A letter of a script that sets no spaces between words, with its marks. */
const letter = `[${unspacedLetters}]\\p{M}*ー?`;
const opening = '[\\p{Ps}\\p{Pi}]';
const beforeLetter = new RegExp(`(?<=[^\\s\\p{Ps}\\p{Pi}])(?=${letter})`, 'gu');
const afterLetter = new RegExp(`(${letter})(?=[\\p{L}\\p{N}]|${opening})`, 'gu');
const between = new RegExp(`(${letter}\\p{P}*) (?=${opening}*${letter})`, 'gu');
const onlyLetters = new RegExp(`^(?:${letter})+$`, 'u');

/**
 * Sets spaces around every letter of scripts that have none between words (Chinese, Japanese, Thai and others),
 * so that a search that knows words by their spaces finds any run of them. Other text stays as it is.
 */
export function spaceOut(text: string): string {
  return text.replace(beforeLetter, ' ').replace(afterLetter, '$1 ');
}

/** Takes those spaces out again. */
export function closeUp(text: string): string {
  return text.replace(between, '$1');
}

/** Whether a text is one run of letters without spaces between words. */
export function isUnspacedRun(text: string): boolean {
  return onlyLetters.test(text);
}
