/**
 * Weighted, interpolated median and percentiles as the system of the survey works them out (information document of 2017,
 * Annex C): values are sorted, weights added up along them, and the value at a share of the sum is interpolated between the
 * last value whose running weight is at or below it and the first whose running weight is above.
 *
 * Two slips of the annex's SAS code are not repeated. Its filters leave out "age > 15", which the text has (see filters.ts).
 * And `retain lower lowest` carries the value below the midpoint over from the class before where a class has none, its first
 * record weighing more than the share: here nothing is below such a value, and it is the answer itself. Where one record
 * alone stands above, the code sets what is below to that record before it interpolates, and gives the record; here the
 * fourth step of the description holds there as everywhere.
 */

/** Weights added up along sorted values. */
export interface Running {
  /** Sorted upwards. */
  values: Float64Array;
  /** Running sum of the weights, to each value and with it. */
  weights: Float64Array;
  /** Running sum of their squares: what standard errors need. */
  squares: Float64Array;
  length: number;
}

/** Adds weights up along sorted values, into arrays that are used again. */
export function addUp(running: Running, weights: Float64Array): void {
  let [sum, squares] = [0, 0];
  for (let at = 0; at < running.length; at++) {
    const weight = weights[at]!;
    sum += weight;
    squares += weight * weight;
    running.weights[at] = sum;
    running.squares[at] = squares;
  }
}

/** The first place whose running weight is above an amount; the last where none is. */
export function firstAbove({ weights, length }: Running, amount: number): number {
  let [from, to] = [0, length - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (weights[middle]! > amount) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The value at a share from 0 to 1 of the weight; null of no records. */
export function quantile(running: Running, share: number): number | null {
  const { values, weights, length } = running;
  if (length === 0) return null;
  const middle = share * weights[length - 1]!;
  const above = firstAbove(running, middle);
  if (above === 0) return values[0]!;
  const [lowest, highest] = [values[above - 1]!, values[above]!];
  const [lower, higher] = [weights[above - 1]!, weights[above]!];
  // Of the last record, that rounding left at the midpoint itself, nothing is above.
  if (highest === lowest || higher <= middle) return highest;
  return lowest + ((highest - lowest) / (higher - lower)) * (middle - lower);
}
