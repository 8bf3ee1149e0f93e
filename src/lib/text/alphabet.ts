import { memoize } from '#lib/memoize.ts';
import { lettersOf } from './index-characters.ts';

/** Orders and groups the names in an index. */
interface Alphabet {
  /** compares by heading, then by the rules of the language; leading punctuation is ignored */
  compare(one: string, other: string): number;
  /** the heading of a name in the index; sorted names have sorted headings */
  initial(name: string): string;
}

/** The languages whose letters names in other scripts than the index's have. */
const scripts = [
  ...['en Latn', 'el Grek', 'ru Cyrl', 'hy Armn', 'ka Geor', 'he Hebr', 'ar Arab', 'am Ethi', 'hi Deva'],
  ...['bn Beng', 'pa Guru', 'gu Gujr', 'or Orya', 'ta Taml', 'te Telu', 'kn Knda', 'ml Mlym', 'si Sinh'],
  ...['th Thai', 'lo Laoo', 'my Mymr', 'km Khmr', 'bo Tibt', 'ko Hang', 'ja Hira'],
].map((entry) => {
  const [language = '', script = ''] = entry.split(' ');
  // One alphabet for both scripts of Japanese.
  if (script === 'Hira') return { language, pattern: /^[\p{scx=Hira}\p{scx=Kana}]/u };
  return { language, pattern: new RegExp(`^\\p{scx=${script}}`, 'u') };
});

const han = /^\p{sc=Hani}/u;
const hangul = /^\p{sc=Hang}/u;
const latin = /^\p{sc=Latn}/u;
/** Longer than any letter, such as Hungarian "dzs" or a Thai vowel with its consonant. */
const maxLetterLength = 4;
/** The most strokes of a character in the Chinese order by strokes. */
const maxStrokes = 48;

/** Creates the alphabet of a language; English if Node does not support the language, never the system's default. */
export function createAlphabet(language: string): Alphabet {
  const locales = [language, 'en'];
  const isSupported = Intl.Collator.supportedLocalesOf(language).length > 0;
  const { compare: compareNames } = new Intl.Collator(locales, { numeric: true });
  const { compare: compareLetters } = new Intl.Collator(locales, { sensitivity: 'base' });
  const own = isSupported ? lettersOf(language) : lettersOf('en');
  const chinese = chineseHeadings(language);

  /** Letters that the language does not tell apart, such as A and Á in Hungarian, share a heading. */
  const sortLetters = (letters: readonly string[]) =>
    letters
      .toSorted(compareNames)
      .filter(
        (letter, index, sorted) => index === 0 || compareLetters(sorted[index - 1] ?? '', letter) !== 0,
      );
  const ownLetters = sortLetters(own);
  const lettersIn = memoize((other) => sortLetters(lettersOf(other)));

  const letterOf = memoize((beginning) => {
    const first = [...beginning][0]?.toUpperCase() ?? '#';
    if (han.test(beginning) && !hangul.test(own[0] ?? ''))
      return chinese.findLast(({ mark }) => compareLetters(mark, beginning) <= 0)?.heading ?? '漢';
    const { language: other = '', pattern } = scripts.find((script) => script.pattern.test(beginning)) ?? {};
    const letters = !pattern || own.some((letter) => pattern.test(letter)) ? ownLetters : lettersIn(other);
    // Some alphabets continue after Z, with letters that are not in the list.
    if (latin.test(first) && compareLetters(letters.at(-1) ?? '', first) < 0) return first;
    return letters.findLast((letter) => compareLetters(letter, beginning) <= 0) ?? first;
  });

  const initial = memoize((name) => {
    const beginning = [...trimPunctuation(name).normalize('NFC')].slice(0, maxLetterLength).join('');
    if (beginning === '') return '#';
    return /^\p{N}/u.test(beginning) ? '0–9' : letterOf(beginning);
  });

  const compareHeadings = (one: string, other: string) =>
    rankOf(one) - rankOf(other) || compareNames(one, other) || compareCodes(one, other);
  return {
    initial,
    compare: (one, other) =>
      compareHeadings(initial(one), initial(other)) ||
      compareNames(trimPunctuation(one), trimPunctuation(other)) ||
      compareCodes(one, other),
  };
}

/** Punctuation and digits come first, Chinese characters without an order of their own last. */
const ranks: Record<string, number> = { '#': 0, '0–9': 1, 漢: 3 };
const rankOf = (heading: string) => ranks[heading] ?? 2;

const compareCodes = (one: string, other: string) => (one < other ? -1 : Number(one > other));

/**
 * The headings of Chinese characters in Chinese, in order: pinyin initials or numbers of strokes. CLDR marks where each
 * begins by a text that sorts before its first character.
 */
function chineseHeadings(language: string): { heading: string; mark: string }[] {
  const { language: code, script } = new Intl.Locale(language).maximize();
  if (code !== 'zh') return [];
  return script === 'Hant'
    ? Array.from({ length: maxStrokes }, (_, index) => ({
        heading: `${index + 1}劃`,
        mark: `\ufdd0${String.fromCharCode(0x2801 + index)}`,
      }))
    : lettersOf('en')
        .filter((letter) => !'IUV'.includes(letter))
        .map((heading) => ({ heading, mark: `\ufdd0${heading}` }));
}

function trimPunctuation(name: string): string {
  return name.replace(/^[^\p{L}\p{N}]+/u, '');
}
