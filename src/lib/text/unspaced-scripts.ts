/**
 * The scripts that set no spaces between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese), for use inside a
 * character class. Korean is not one of them. Sets of scripts elsewhere ask something else: how long a letter takes to
 * say (`passages.ts`), which font has it (`share-fonts.ts`), where it stands in an index (`alphabet.ts`).
 */
export const unspacedLetters =
  '\\p{sc=Hani}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}';

/** The languages that are written in these scripts. */
export const unspacedLanguages = ['zh', 'ja', 'th', 'lo', 'km', 'my'];

const unspaced = new RegExp(`[${unspacedLetters}]`, 'u');

/** Whether a text has a letter of a script without spaces between words. */
export function hasUnspaced(text: string): boolean {
  return unspaced.test(text);
}
