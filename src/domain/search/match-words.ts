import { memoize } from '#lib/memoize.ts';
import { isWordStart } from '#lib/text/word-boundaries.ts';
import { foldForSearch, plainLetters } from './fold-letters.ts';
import { queryPhrases } from './query-phrases.ts';

/** A part of a word, as offsets. */
export type Range = readonly [start: number, end: number];
/** The parts that match, by the position of their word. */
export type Matches = ReadonlyMap<number, readonly Range[]>;

export interface Matcher {
  /**
   * Finds the parts of words that match.
   *
   * @param found positions of the words that the index has found, which may be other forms of a word: only these are
   *   considered
   */
  match(words: readonly string[], found?: ReadonlySet<number>): Matches;
  /** Whether every word or phrase of the search is among the words. */
  matchesAll(words: readonly string[]): boolean;
}

/**
 * Creates a matcher for a search text. A word matches where a word of the text or a part of it ("AI" in "OpenAI")
 * begins with it, whatever its case and accents; a single letter matches only a whole part. Words in quotation marks
 * and letters of scripts without spaces have to follow one another.
 */
export function createMatcher(text: string): Matcher {
  const foldWord = memoize(fold);
  const phrases = queryPhrases(text)
    .map((words) => words.map((word) => foldWord(word).letters))
    .filter((letters) => letters.some(Boolean));

  function matchAt(words: readonly string[], start: number, wanted: readonly string[], isFound: boolean) {
    const ranges: (readonly [index: number, ranges: Range[]])[] = [];
    for (const [offset, letters] of wanted.entries()) {
      const folded = foldWord(words[start + offset] ?? '');
      const parts = partsBeginningWith(folded, letters);
      if (parts.length === 0 && isFound) parts.push(...partLike(folded, letters));
      if (parts.length === 0) return [];
      ranges.push([start + offset, parts]);
    }
    return ranges;
  }

  return {
    match(words, found) {
      const matches = new Map<number, Range[]>();
      for (const wanted of phrases) {
        // Pagefind reports only one place of a phrase.
        for (const start of wanted.length === 1 && found ? found : words.keys()) {
          for (const [index, ranges] of matchAt(words, start, wanted, found?.has(start) ?? false))
            matches.set(index, [...(matches.get(index) ?? []), ...ranges]);
        }
      }
      return matches;
    },
    matchesAll: (words) =>
      phrases.every((wanted) => words.some((_, start) => matchAt(words, start, wanted, false).length > 0)),
  };
}

/** A word without case, accents and punctuation. */
interface FoldedWord {
  word: string;
  letters: string;
  /** the offset in the word of each letter */
  offsets: number[];
  /** the positions in `letters` at which a part of the word begins */
  starts: number[];
}

/** Before a part of a word: "Open|AI", "llama.|cpp", "HBM|4". */
const partStart =
  /^|(?<=[^\p{L}\p{M}\p{N}+#])|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu;

/** A character with its marks. */
const cluster = /.[\p{M}\uff9e\uff9f]*/gsu;
const foldCluster = memoize((text) => plainLetters(foldForSearch(text)));

function fold(word: string): FoldedWord {
  let letters = '';
  const offsets: number[] = [];
  const starts: number[] = [];
  const boundaries = new Set([...word.matchAll(partStart)].map(({ index }) => index));
  const isAscii = /^\p{ASCII}*$/u.test(word);
  let isStart = false;
  for (const { 0: character, index } of word.matchAll(cluster)) {
    isStart ||= boundaries.has(index) || (!isAscii && isWordStart(word, index));
    const folded = foldCluster(character);
    if (folded && isStart) {
      starts.push(letters.length);
      isStart = false;
    }
    letters += folded;
    for (const _ of folded.split('')) offsets.push(index);
  }
  return { word, letters, offsets, starts };
}

function partsBeginningWith(folded: FoldedWord, wanted: string): Range[] {
  // Punctuation within a phrase.
  if (wanted === '') return folded.letters === '' && folded.word ? [[0, folded.word.length]] : [];
  return folded.starts
    .filter((start, number) => {
      const end = folded.starts[number + 1] ?? folded.letters.length;
      return wanted.length === 1
        ? folded.letters.slice(start, end) === wanted
        : folded.letters.startsWith(wanted, start);
    })
    .map((start) => rangeOf(folded, start, start + wanted.length));
}

/** The part of a word that is most likely another form of the wanted word: the one with the longest common beginning. */
function partLike(folded: FoldedWord, wanted: string): Range[] {
  const [best] = folded.starts
    .map((start, number) => {
      const end = folded.starts[number + 1] ?? folded.letters.length;
      let common = 0;
      while (start + common < end && folded.letters[start + common] === wanted[common]) common++;
      return { start, end, common };
    })
    .sort((one, other) => other.common - one.common);
  const isForm = best && best.common > 1 && best.common * 2 >= wanted.length;
  return isForm ? [rangeOf(folded, best.start, best.end)] : [];
}

/** The range of letters in the word, with the marks that follow. */
function rangeOf({ word, offsets }: FoldedWord, start: number, end: number): Range {
  const last = offsets[end - 1] ?? 0;
  const [character = ''] = word.slice(last).match(cluster) ?? [];
  return [offsets[start] ?? 0, last + character.length];
}
