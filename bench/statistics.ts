/** Median and range of a series. */
export interface Spread {
  median: number;
  low: number;
  high: number;
}

/**
 * The median, because on a shared machine a few disturbed measurements distort the mean.
 *
 * @param values at least one, in any order
 * @throws if there is none
 */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const [lower, upper] = [sorted[sorted.length % 2 ? middle : middle - 1], sorted[middle]];
  if (lower === undefined || upper === undefined) throw new Error('An empty series has no median.');
  return (lower + upper) / 2;
}

/** Returns median and range of a series. */
export function spread(values: readonly number[]): Spread {
  return { median: median(values), low: Math.min(...values), high: Math.max(...values) };
}

/**
 * Returns median and range of the ratios within each round, so that a slow round cancels out.
 *
 * @param values one for each round
 * @param others the values to compare with, in the same order
 */
export function pairedRatio(values: readonly number[], others: readonly number[]): Spread {
  return spread(values.map((value, round) => value / (others[round] ?? Number.NaN)));
}

/**
 * Returns the geometric mean of the ratios within each round, with its standard error: the smallest difference that
 * this number of rounds can show.
 *
 * @param values one for each round, none of them 0
 * @param others the values to compare with, in the same order
 * @throws if there is no round
 */
export function meanRatio(
  values: readonly number[],
  others: readonly number[],
): { mean: number; error: number } {
  if (values.length === 0) throw new Error('An empty series has no mean.');
  const logarithms = values.map((value, round) => Math.log(value / (others[round] ?? Number.NaN)));
  const average = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const middle = average(logarithms);
  const variance = average(logarithms.map((one) => (one - middle) ** 2));
  const mean = Math.exp(middle);
  // To first order, the error of the mean logarithm is the relative error of the mean ratio.
  return { mean, error: mean * Math.sqrt(variance / Math.max(1, values.length - 1)) };
}

/** Starts with a different value in each round, so that none always comes first. */
export function rotate<Value>(values: readonly Value[], round: number): Value[] {
  const start = round % values.length;
  return [...values.slice(start), ...values.slice(0, start)];
}
