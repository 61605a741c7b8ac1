import type { Quality } from "#lib/facts/facts";
import { qualityOf } from "#lib/figures/quality";

/**
 * What may be told of estimates from microdata: version 1 of the policy.
 *
 * Precision: the bands by which tables of the Annual Survey of Hours and Earnings mark their figures (lib/figures/quality.ts);
 * an estimate that is unreliable by them is not told.
 *
 * Disclosure: no estimate of fewer than ten records, the threshold of the Handbook on Statistical Disclosure Control for
 * Outputs (Safe Data Access Professionals Working Group, 2019), nor of a share where fewer than ten records are counted or
 * are not; the same of what can be got by subtraction (suppress.ts). Dominance of one employer is not looked at.
 */
export const POLICY = {
  version: 1,
  /** Fewer records than this are not told. */
  leastRecords: 10,
  /** Jobs are told in thousands, as in the published tables. */
  jobsIn: 1_000,
} as const;

/** How precise an estimate is, by its coefficient of variation in per cent; "" where there is none. */
export function precision(cv: number | null): Quality | "" {
  return cv === null ? "" : qualityOf(cv);
}

/** Whether this is nobody, or enough records to be told of. */
export function isTellable(records: number): boolean {
  return records === 0 || records >= POLICY.leastRecords;
}
