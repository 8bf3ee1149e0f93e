import { remember } from '#lib/memoize.ts';

/** How names are ordered and grouped in an index. */
export interface Alphabet {
  /** by the language's rules; signs before a name's first letter or digit do not count */
  compare(one: string, other: string): number;
  /** what a name stands under; names in order come with their initials in order */
  initial(name: string): string;
}

/**
 * Makes the alphabet of a language, the same on every machine: where Node does not know the language, it is
 * that of English, never that of the machine.
 */
export function createAlphabet(language: string): Alphabet {
  const locales = [language, 'en'];
  const { compare: compareNames } = new Intl.Collator(locales, { numeric: true });
  const { compare: compareLetters } = new Intl.Collator(locales, { sensitivity: 'base' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].sort(compareLetters);
  const last = letters.at(-1) ?? '';

  /** A letter with a mark stands under the one without, unless the language has it as a letter after the last. */
  const latin = remember((beginning) => {
    const [first = ''] = beginning;
    const isFurther = compareLetters(last, first) < 0;
    if (isFurther) return first.toUpperCase();
    return letters.findLast((letter) => compareLetters(letter, beginning) <= 0) ?? '#';
  });

  return {
    compare: (one, other) =>
      compareNames(withoutSigns(one), withoutSigns(other)) || (one < other ? -1 : Number(one > other)),
    initial(name) {
      // Two letters, because some languages have letters of two.
      const beginning = [...withoutSigns(name).normalize('NFC')].slice(0, 2).join('');
      if (beginning === '') return '#';
      if (/^\p{N}/u.test(beginning)) return '0–9';
      if (/^\p{Script=Latin}/u.test(beginning)) return latin(beginning);
      if (/^\p{Script=Han}/u.test(beginning)) return '漢';
      // Without marks; of a Korean syllable its first consonant.
      return [...beginning.normalize('NFD').toUpperCase()][0] ?? '#';
    },
  };
}

function withoutSigns(name: string): string {
  return name.replace(/^[^\p{L}\p{N}]+/u, '');
}
