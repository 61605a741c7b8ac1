import type { Quality } from "#lib/facts/facts";

/**
 * What may be told of estimates from microdata: version 1 of the policy.
 *
 * Precision: the bands by which tables of the Annual Survey of Hours and Earnings mark their figures (key to quality, Office
 * for National Statistics): up to 5% precise, to 10% reasonably precise, to 20% acceptable; above, unreliable for practical
 * purposes and not printed.
 *
 * Disclosure: no estimate of fewer than ten records, the threshold of the Handbook on Statistical Disclosure Control for
 * Outputs (Safe Data Access Professionals Working Group, 2019), nor of a share where fewer than ten records are counted or
 * are not; the same of what can be got by subtraction (suppress.ts). Dominance of one employer is not looked at.
 */
export const POLICY = {
  version: 1,
  /** Fewer records than this are not told. */
  leastRecords: 10,
  /** Bounds of the coefficient of variation, per cent. */
  bands: [
    { upTo: 5, quality: "precise" },
    { upTo: 10, quality: "reasonably precise" },
    { upTo: 20, quality: "acceptable" },
    { upTo: Number.POSITIVE_INFINITY, quality: "unreliable" },
  ],
  /** Jobs are told in thousands, as in the published tables. */
  jobsIn: 1_000,
} as const satisfies { bands: readonly { upTo: number; quality: Quality }[] } & Record<string, unknown>;

/** How precise an estimate is, by its coefficient of variation in per cent; "" where there is none. */
export function precision(cv: number | null): Quality | "" {
  return cv === null ? "" : POLICY.bands.find(({ upTo }) => cv <= upTo)!.quality;
}

/** Whether this is nobody, or enough records to be told of. */
export function isTellable(records: number): boolean {
  return records === 0 || records >= POLICY.leastRecords;
}
