import { isWordStart } from '#lib/text/word-boundaries.ts';

/** A character at which a part can begin that Pagefind does not know. */
const partEdge = /[^\p{L}\p{M}\p{N}\p{ASCII}]|[\p{sc=Hang}ʼʻ]/u;
/** The beginning of a letter or digit, except after ASCII punctuation, where Pagefind divides words. */
const letterStart = /(?<![!-/:-@[-`{-~])(?=[\p{L}\p{N}])/gu;
const twoLetters = /^[\p{L}\p{N}]\p{M}*[\p{L}\p{N}]/u;

/**
 * Splits a word where a part of two or more letters begins that Pagefind does not know: after an apostrophe or dash, or
 * at a change of script ("l’|écologie", "국산|GPU").
 */
export function splitParts(word: string): string[] {
  if (!partEdge.test(word)) return [word];
  const parts: string[] = [];
  let start = 0;
  for (const { index } of word.matchAll(letterStart)) {
    const isPart = isWordStart(word, index) && twoLetters.test(word.slice(index));
    if (!isPart || !/[\p{L}\p{N}]/u.test(word.slice(start, index))) continue;
    parts.push(word.slice(start, index));
    start = index;
  }
  return [...parts, word.slice(start)];
}
