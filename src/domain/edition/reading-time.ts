import { hasUnspaced } from '#lib/text/unspaced-scripts.ts';

/** Silent reading of English non-fiction: 238 words a minute (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). */
export const wordsPerMinute = 238;

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,:/+-]*/gu;

/**
 * Counts the words of a text in any script.
 *
 * @param text plain text
 * @param language its BCP 47 tag, which decides how unspaced scripts are divided
 */
export function countWords(text: string, language: string): number {
  if (!hasUnspaced(text)) return text.match(word)?.length ?? 0;
  // The platform has dictionaries for scripts without spaces.
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return Iterator.from(segments).reduce((count, { isWordLike }) => count + (isWordLike ? 1 : 0), 0);
}

/** Whole minutes, at least one, that reading so many words takes. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}
