/** The middle of some figures and the ends of their range. */
export interface Spread {
  median: number;
  low: number;
  high: number;
}

/**
 * The median: on a machine that others use, a mean follows whoever disturbed it.
 *
 * @param values at least one, in any order
 * @throws when there is none
 */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const [lower, upper] = [sorted[sorted.length % 2 ? middle : middle - 1], sorted[middle]];
  if (lower === undefined || upper === undefined) throw new Error('There is no median of no figures.');
  return (lower + upper) / 2;
}

/** Median and range of figures. */
export function spread(values: readonly number[]): Spread {
  return { median: median(values), low: Math.min(...values), high: Math.max(...values) };
}

/**
 * The median of the ratios of figures taken in the same round: what slows a whole round falls out.
 *
 * @param values one a round
 * @param others the figures to compare with, in the same order
 */
export function pairedRatio(values: readonly number[], others: readonly number[]): Spread {
  return spread(values.map((value, round) => value / (others[round] ?? Number.NaN)));
}

/** The values in an order that begins with another one each round, so that none always comes first. */
export function rotate<Value>(values: readonly Value[], round: number): Value[] {
  const start = round % values.length;
  return [...values.slice(start), ...values.slice(0, start)];
}
