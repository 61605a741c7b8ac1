/** A figure with the bounds of its 95% interval; null where it is not defined, or has no interval. */
export interface Estimate {
  value: number | null;
  from: number | null;
  to: number | null;
}

export const NO_ESTIMATE: Estimate = { value: null, from: null, to: null };

/** The normal quantile of a 95% interval. */
const Z = 1.959963984540054;

/**
 * A share with Wilson's score interval (E. B. Wilson, Journal of the American Statistical Association 22, 1927).
 * @param share from 0 to 1
 * @param base of how many; of weighted cases their effective number (`effectiveNumber`)
 */
export function wilson(share: number, base: number): Estimate {
  if (base <= 0) return NO_ESTIMATE;
  const middle = share + Z ** 2 / (2 * base);
  const half = Z * Math.sqrt((share * (1 - share)) / base + Z ** 2 / (4 * base ** 2));
  const below = 1 + Z ** 2 / base;
  return {
    value: share,
    from: Math.min(share, Math.max(0, (middle - half) / below)),
    to: Math.max(share, Math.min(1, (middle + half) / below)),
  };
}

/**
 * How many unweighted cases tell as much as weighted ones: the square of the sum of the weights over the sum of their squares
 * (L. Kish, Survey Sampling, 1965).
 */
export function effectiveNumber(weight: number, squares: number): number {
  return squares > 0 ? weight ** 2 / squares : 0;
}

/** The middle 95% of what a figure came to in samples drawn again (percentile bootstrap); null of fewer than 20. */
export function percentileBounds(drawn: Float64Array): Pick<Estimate, "from" | "to"> {
  const sorted = drawn.filter((value) => !Number.isNaN(value)).sort();
  if (sorted.length < 20) return { from: null, to: null };
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  return { from: at(0.025), to: at(0.975) };
}
