/** Numbers that look random and are the same on every run and machine: benchmarks must be repeatable. */
export interface Random {
  /** from 0 up to but without 1 */
  next(): number;
  /** a whole number from `low` to `high`, both included */
  between(low: number, high: number): number;
  /** one of the values; throws nothing, but wants at least one */
  pick<Value>(values: readonly Value[]): Value;
  /** true with this probability, 0 to 1 */
  chance(probability: number): boolean;
}

/**
 * Makes a sequence of its own for a place in the edition, so that a story does not depend on how many others
 * are written before it.
 *
 * @param keys what the sequence belongs to: the seed, a purpose, an index
 */
export function createRandom(...keys: readonly (number | string)[]): Random {
  let state = hash(keys.join('/'));
  // Mulberry32: 32 bits of state, even in all bits, and fast.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (values) => values[Math.floor(next() * values.length)] as (typeof values)[number],
    chance: (probability) => next() < probability,
  };
}

/** FNV-1a over the key, mixed once more, so that neighbouring indices begin far apart. */
function hash(key: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) {
    value = Math.imul(value ^ key.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return value ^ (value >>> 13);
}

/**
 * Draws a rank by Zipf's law: rank 0 is the most frequent, rank r about as frequent as 1 / (r + shift).
 *
 * @param count how many ranks there are
 * @param shift flattens the head; 1 is steep, 3 is like the words of a language
 */
export function zipf(random: Random, count: number, shift: number): number {
  return Math.floor(shift * (((count + shift) / shift) ** random.next() - 1));
}
