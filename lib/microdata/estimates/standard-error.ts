import { firstAbove, quantile, type Running } from "#lib/microdata/estimates/quantiles";
import type { CellSums } from "#lib/microdata/estimates/sums";

/**
 * Standard errors by linearisation, records taken as drawn independently with their weights ("with replacement", C.-E.
 * Särndal, B. Swensson and J. Wretman, Model Assisted Survey Sampling, 1992, sections 5.5 to 5.7, 11.2): n/(n−1) Σ w²z² over
 * the square of the sum of weights, where z is how far a record stands off the estimate. Of a quantile the error of the share
 * below it is carried over to its own scale (R. S. Woodruff, Confidence intervals for medians and other position measures,
 * Journal of the American Statistical Association 47, 1952).
 *
 * What they leave out: that weights are calibrated, which makes true errors smaller; that records of one employer, above all
 * under special arrangements, are alike, which makes them larger; imputation; and that one job in a hundred is drawn.
 */

/** The normal quantile of a 95% interval. */
const Z = 1.959963984540054;

/** Of the value at a share of the weight; null of fewer than two records. */
export function errorOfQuantile(running: Running, share: number): number | null {
  const { weights, squares, values, length } = running;
  if (length < 2) return null;
  const total = weights[length - 1]!;
  const at = quantile(running, share)!;
  // All that is at or below the estimate.
  const above = firstAbove(running, share * total);
  const below = values[above]! <= at ? above : above - 1;
  const low = below < 0 ? 0 : squares[below]!;
  const variance = low * (1 - share) ** 2 + (squares[length - 1]! - low) * share ** 2;
  const error = Math.sqrt((length / (length - 1)) * variance) / total;
  const from = quantile(running, Math.max(0, share - Z * error))!;
  const to = quantile(running, Math.min(1, share + Z * error))!;
  return (to - from) / (2 * Z);
}

/** Σwy / Σwx of a cell: a mean where x is 1, hourly pay where it is hours (Annex D), a share where y is 0 or 1. */
export function ratioIn({ y, x }: CellSums, cell: number): number | null {
  return x[cell]! > 0 ? y[cell]! / x[cell]! : null;
}

/** Of a ratio of sums; null of fewer than two records. */
export function errorOfRatio(sums: CellSums, cell: number): number | null {
  const value = ratioIn(sums, cell);
  const records = sums.records[cell]!;
  if (value === null || records < 2) return null;
  const spread = sums.yy[cell]! - 2 * value * sums.xy[cell]! + value ** 2 * sums.xx[cell]!;
  return Math.sqrt((records / (records - 1)) * Math.max(0, spread)) / sums.x[cell]!;
}

/**
 * Of a sum of weights, such as a number of jobs, of some of all records.
 * @param squares Σw² of these records
 * @param all how many records there are altogether
 */
export function errorOfSum(sum: number, squares: number, all: number): number | null {
  return all < 2 ? null : Math.sqrt(Math.max(0, (all / (all - 1)) * (squares - sum ** 2 / all)));
}
