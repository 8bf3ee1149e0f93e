/** Silent reading of English non-fiction: 238 words a minute (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). */
export const wordsPerMinute = 238;

/** Scripts that put no space between words: their words are found by the platform's dictionary. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,:/+-]*/gu;

/**
 * Counts the words of a text in any script.
 *
 * @param text plain text
 * @param language its BCP 47 tag, which decides how unspaced scripts are divided
 */
export function countWords(text: string, language: string): number {
  if (!unspaced.test(text)) return text.match(word)?.length ?? 0;
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return Iterator.from(segments).reduce((count, { isWordLike }) => count + (isWordLike ? 1 : 0), 0);
}

/** Whole minutes, at least one, that reading so many words takes. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}
