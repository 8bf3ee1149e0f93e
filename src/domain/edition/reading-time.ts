import { hasUnspaced } from '#lib/text/unspaced-scripts.ts';

/** Silent reading of English non-fiction (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). */
const wordsPerMinute = 238;

const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,:/+-]*/gu;

/**
 * Counts the words of a text in any script.
 *
 * @param text plain text
 * @param language BCP 47 tag, which decides how scripts without spaces are segmented
 */
export function countWords(text: string, language: string): number {
  if (!hasUnspaced(text)) return text.match(wordPattern)?.length ?? 0;
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return Iterator.from(segments).reduce((count, { isWordLike }) => count + (isWordLike ? 1 : 0), 0);
}

/** Returns the reading time in whole minutes, at least 1. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}
