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

/**
 * The geometric mean of the ratios of figures taken in the same round, with its standard error: it tells how small a
 * difference so many rounds can show.
 *
 * @param values one a round, none of them 0
 * @param others the figures to compare with, in the same order
 * @throws when there is no round
 */
export function meanRatio(
  values: readonly number[],
  others: readonly number[],
): { mean: number; error: number } {
  if (values.length === 0) throw new Error('There is no mean of no figures.');
  const logarithms = values.map((value, round) => Math.log(value / (others[round] ?? Number.NaN)));
  const average = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const middle = average(logarithms);
  const variance = average(logarithms.map((one) => (one - middle) ** 2));
  const mean = Math.exp(middle);
  // The error of the mean of logarithms is, to the first order, the relative one of the mean of ratios.
  return { mean, error: mean * Math.sqrt(variance / Math.max(1, values.length - 1)) };
}

/** The values in an order that begins with another one each round, so that none always comes first. */
export function rotate<Value>(values: readonly Value[], round: number): Value[] {
  const start = round % values.length;
  return [...values.slice(start), ...values.slice(0, start)];
}
