/** A name that is probably a misspelling of another one. */
export interface Misspelling {
  name: string;
  meant: string;
}

/** A misspelling is used once or twice, and the right spelling several times as often. */
const maxRareUses = 2;
const minUses = 5;
const minRatio = 5;
/** Shorter words that differ in a letter are mostly different words. */
const minLetters = 5;

/**
 * Finds names that differ in one letter from one that is used far more often: one letter is missing, added, another one,
 * or swapped with the next.
 *
 * Frequent names are found by the names that remain when a letter is left out, so the time does not grow with the number
 * of pairs.
 *
 * @param uses how often each name is used
 */
export function findMisspellings(uses: ReadonlyMap<string, number>): Misspelling[] {
  const rare: string[] = [];
  const frequent = new Map<string, string[]>();
  for (const [name, count] of uses) {
    if (count <= maxRareUses) rare.push(name);
    if (count < minUses || !isAlphabetic(name)) continue;
    for (const key of shortened(name)) frequent.set(key, [...(frequent.get(key) ?? []), name]);
  }
  if (frequent.size === 0) return [];
  return rare.flatMap((name) => {
    if (!isAlphabetic(name)) return [];
    const candidates = [...shortened(name)].flatMap((key) => frequent.get(key) ?? []);
    const meant = [...new Set(candidates)]
      .filter((other) => (uses.get(other) ?? 0) >= minRatio * (uses.get(name) ?? 0))
      .sort((one, other) => (uses.get(other) ?? 0) - (uses.get(one) ?? 0))
      .find((other) => isMisspelling(name, other));
    return meant === undefined ? [] : { name, meant };
  });
}

/** In other scripts, one character is too much of a word. */
const isAlphabetic = (name: string) => /^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{M}\P{L}]+$/u.test(name);

const wordsOf = (name: string) => name.toLowerCase().split(/[\s-]+/u);

/** Whether a word is one in which a letter makes no other word. */
const isLong = (word: readonly string[]) => word.length >= minLetters && !/\p{N}/u.test(word.join(''));

/** A name, and all that remain when a letter of one of its long words is left out. */
function shortened(name: string): Set<string> {
  const words = wordsOf(name);
  const without = words.flatMap((word, index) => {
    const letters = [...word];
    if (!isLong(letters)) return [];
    return letters.map((_, letter) => words.with(index, letters.toSpliced(letter, 1).join('')).join(' '));
  });
  return new Set([words.join(' '), ...without]);
}

/** Whether one name differs from another in one letter of a word, and in no way that makes another word of it. */
function isMisspelling(name: string, other: string): boolean {
  const [words, otherWords] = [wordsOf(name), wordsOf(other)];
  if (words.length !== otherWords.length) return false;
  const different = words.flatMap((word, index) => {
    const otherWord = otherWords[index] ?? '';
    return word === otherWord ? [] : [[[...word], [...otherWord]] as const];
  });
  const [pair, ...more] = different;
  if (!pair || more.length > 0) return false;
  const [word, meant] = pair;
  if (!isLong(word) || !isLong(meant)) return false;
  let start = 0;
  while (start < word.length && word[start] === meant[start]) start++;
  let end = 0;
  while (end < Math.min(word.length, meant.length) - start && word.at(-1 - end) === meant.at(-1 - end)) end++;
  const [left, leftOfMeant] = [word.slice(start, word.length - end), meant.slice(start, meant.length - end)];
  const isSwapped = left.length === 2 && left[0] === leftOfMeant[1] && left[1] === leftOfMeant[0];
  if (isSwapped) return true;
  if (left.length > 1 || leftOfMeant.length > 1) return false;
  // Another letter at the beginning or the end mostly makes another word: Gambia and Zambia, abogado and abogada.
  const isReplaced = left.length === leftOfMeant.length;
  return !isReplaced || (start > 0 && end > 0);
}
