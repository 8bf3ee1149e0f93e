/**
 * The scripts without spaces between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese), for a character class. The
 * Japanese long vowel mark belongs to two scripts.
 */
export const unspacedLetters =
  '\\p{sc=Hani}\\p{sc=Hira}\\p{sc=Kana}\\u30fc\\uff70\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}';

/** The languages of these scripts. */
export const unspacedLanguages = ['zh', 'ja', 'th', 'lo', 'km', 'my'];

const unspaced = new RegExp(`[${unspacedLetters}]`, 'u');

/** Whether text has a letter of a script without spaces between words. */
export function hasUnspaced(text: string): boolean {
  return unspaced.test(text);
}
