/** Pseudo-random numbers, the same on every run and machine, so that benchmarks are reproducible. */
export interface Random {
  /** a number from 0 to less than 1 */
  next(): number;
  /** a whole number from `low` to `high`, both included */
  between(low: number, high: number): number;
  /** one of the values, of which there must be at least one */
  pick<Value>(values: readonly Value[]): Value;
  /** `true` with this probability, from 0 to 1 */
  chance(probability: number): boolean;
}

/**
 * Creates a sequence from a key, so that an article does not depend on how many are generated before it.
 *
 * @param keys the key's parts, such as seed, purpose and index
 */
export function createRandom(...keys: readonly (number | string)[]): Random {
  let state = hash(keys.join('/'));
  // Mulberry32: fast, with 32 bits of state.
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

/** FNV-1a, mixed once more so that neighbouring indices start far apart. */
function hash(key: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) {
    value = Math.imul(value ^ key.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return value ^ (value >>> 13);
}

/**
 * Draws a rank by Zipf's law: rank 0 is the most frequent, and the frequency of rank r is about 1 / (r + shift).
 *
 * @param count number of ranks
 * @param shift flattens the distribution: 1 is steep, 3 is like words in a language
 */
export function zipf(random: Random, count: number, shift: number): number {
  return Math.floor(shift * (((count + shift) / shift) ** random.next() - 1));
}
