import { memoize } from '#lib/memoize.ts';

/** Orders and groups the names in an index. */
interface Alphabet {
  /** compares by the rules of the language; leading punctuation is ignored */
  compare(one: string, other: string): number;
  /** the heading of a name in the index; sorted names have sorted headings */
  initial(name: string): string;
}

/** Creates the alphabet of a language; English if Node does not support the language, never the system's default. */
export function createAlphabet(language: string): Alphabet {
  const locales = [language, 'en'];
  const { compare: compareNames } = new Intl.Collator(locales, { numeric: true });
  const { compare: compareLetters } = new Intl.Collator(locales, { sensitivity: 'base' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].sort(compareLetters);
  const lastLetter = letters.at(-1) ?? '';

  /** Letters with marks are grouped under those without, unless the language sorts them after Z. */
  const latinInitial = memoize((beginning) => {
    const [first = ''] = beginning;
    if (compareLetters(lastLetter, first) < 0) return first.toUpperCase();
    return letters.findLast((letter) => compareLetters(letter, beginning) <= 0) ?? '#';
  });

  return {
    compare: (one, other) =>
      compareNames(trimPunctuation(one), trimPunctuation(other)) || (one < other ? -1 : Number(one > other)),
    initial(name) {
      // Some languages have letters of two characters.
      const beginning = [...trimPunctuation(name).normalize('NFC')].slice(0, 2).join('');
      if (beginning === '') return '#';
      if (/^\p{N}/u.test(beginning)) return '0–9';
      if (/^\p{Script=Latin}/u.test(beginning)) return latinInitial(beginning);
      if (/^\p{Script=Han}/u.test(beginning)) return '漢';
      // Drops marks, and reduces a Korean syllable to its first consonant.
      return [...beginning.normalize('NFD').toUpperCase()][0] ?? '#';
    },
  };
}

function trimPunctuation(name: string): string {
  return name.replace(/^[^\p{L}\p{N}]+/u, '');
}
